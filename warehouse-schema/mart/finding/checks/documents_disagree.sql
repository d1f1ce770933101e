-- Two documents that are no versions of one form and give one figure differently. The finding is at the figure that does
-- not count; it names the one that does, and by which rule. What differs by rounding only agrees.
with mention as (
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.region_scope, r.fund_code, r.year, r.indicator_code, r.role, r.form_type,
        r.effective_text as value_text,
        coalesce(r.effective_lower, r.effective_upper) as value,
        coalesce(r.effective_unit, 'none') as unit,
        -- as in mart.indicator_value
        if(r.role = 'target' or r.as_of is null or month(r.as_of) = 12, 'year', concat('through_', date_format(r.as_of, 'MM'))) as period_basis,
        array_join(array_sort(array_distinct(regexp_extract_all(r.indicator_text, rule.definition_words, 0))), '+') as definition,
        if(r.role = 'target' and r.effective_comparator = '<=', 'at_most', 'point_or_at_least') as bound
    from mart.reported_indicator as r
    cross join mart.rule as rule
    where r.effective_kind = 'number'
),
indicator as (
    select
        m.document_id, m.source_file, m.source_cell, m.region_code, m.fund_code, m.year, m.value, m.value_text,
        i.indicator_name_en as name_en, i.indicator_name as name_zh,
        v.value as winner, v.value_text as winner_text, v.source_file as winner_file, v.source_cell as winner_cell,
        if(m.form_type = v.form_type, 'both are forms of one type, and the first by name of file counts', concat('a ', v.form_type, ' goes before a ', m.form_type)) as rule_en,
        if(m.form_type = v.form_type, '同类表以文件名在前者为准', concat(v.form_type, ' 优先于 ', m.form_type)) as rule_zh
    from mention as m
    join mart.indicator_value as v
        on v.year = m.year and v.region_code = m.region_code and v.region_scope = coalesce(m.region_scope, 'whole')
        and v.fund_code = m.fund_code and v.indicator_code = m.indicator_code and v.role = m.role and v.unit = m.unit
        and v.period_basis = m.period_basis and v.definition = m.definition and v.bound = m.bound
    join core.dim_indicator as i
        on i.indicator_code = m.indicator_code
    where v.values_disagree and v.document_id <> m.document_id
),
trend as (
    -- a year has a row for each predecessor that was refused
    select distinct t.region_code, t.region_scope, t.fund_code, t.indicator_code, t.unit, t.year, t.value, t.source_file, t.source_cell
    from mart.indicator_trend as t
    where t.series_type = 'account' and t.values_disagree
),
account as (
    select
        a.document_id, a.source_file, a.source_cell, a.region_code, a.fund_code, a.year, a.value, a.value_text,
        coalesce(n.name_en, a.measure) as name_en, coalesce(n.name_zh, a.measure) as name_zh,
        w.value as winner, w.value_text as winner_text, w.source_file as winner_file, w.source_cell as winner_cell,
        'a report on the year itself goes before a later one, then the first by name of file' as rule_en,
        '当年报告优先于后来的报告，其次以文件名在前者为准' as rule_zh
    from mart.account_figure as a
    join trend as t
        on t.region_code = a.region_code and t.region_scope <=> a.region_scope and t.fund_code = a.fund_code
        and t.indicator_code = a.measure and t.unit = a.unit and t.year = a.year
    join mart.account_figure as w
        on w.source_file = t.source_file and w.source_cell = t.source_cell and w.measure = t.indicator_code and w.year = t.year
        and w.region_code = t.region_code and w.region_scope <=> t.region_scope and w.fund_code = t.fund_code and w.unit = t.unit
    left join mart.account_measure as n
        on n.measure = a.measure
    where w.document_id <> a.document_id
),
pair as (
    select
        p.*,
        -- one unit of the last digit written, in base units
        transform(
            array(struct(p.value, p.value_text as text), struct(p.winner as value, p.winner_text as text)),
            figure -> coalesce(
                abs(figure.value / nullif(cast(regexp_extract(figure.text, '[0-9]+(?:[.][0-9]+)?', 0) as decimal(30, 10)), 0))
                    * power(10, -length(regexp_extract(figure.text, '[.]([0-9]+)', 1))),
                0)) as last_digits
    from (select * from indicator union all select * from account) as p
)
select
    p.document_id, p.source_file, p.source_cell, p.region_code, p.fund_code, p.year,
    array(p.name_en, p.value_text, p.winner_text, concat(p.winner_file, ' ', p.winner_cell), p.rule_en) as arguments,
    array(p.name_zh, p.value_text, p.winner_text, concat(p.winner_file, ' ', p.winner_cell), p.rule_zh) as arguments_zh,
    format_number(p.value, '0.######') as reported_value,
    format_number(p.winner, '0.######') as expected_value
from pair as p
where abs(p.value - p.winner) > array_max(p.last_digits)
