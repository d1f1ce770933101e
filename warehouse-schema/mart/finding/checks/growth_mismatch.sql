-- Growth on last year that does not follow from the report's own figures. An amount is explained when some measure grew
-- by it, or when a rate the report states belongs to it; a rate, when any of its figures or growths make it.
with stated as (
    select
        a.document_id, a.source_file, a.source_cell, a.region_code, a.region_scope, a.fund_code, a.year, a.measure, a.of_measure,
        a.effective_unit as unit,
        a.effective_value as value,
        a.effective_text as value_text,
        coalesce(
            abs(a.effective_value / nullif(cast(regexp_extract(a.effective_text, '[0-9]+(?:[.][0-9]+)?', 0) as decimal(30, 10)), 0))
                * power(10, -length(regexp_replace(regexp_extract(a.effective_text, '[.]([0-9]+)', 1), '0+$', ''))),
            rule.rate_tolerance) as last_digit
    from mart.fund_account as a
    cross join mart.rule as rule
    where a.measure in ('growth_amount', 'growth_rate') and a.effective_value is not null and a.year is not null
),
held_against as (
    select
        s.document_id, s.source_file, s.source_cell, s.region_code, s.region_scope, s.fund_code, s.year, s.measure, s.unit,
        s.value, s.value_text, s.last_digit, b.basis, b.this_year, b.last_year, b.growth, b.rate, b.unit as basis_unit
    from stated as s
    join mart.growth_basis as b
        on b.document_id = s.document_id and b.region_code <=> s.region_code and b.region_scope <=> s.region_scope
        and b.fund_code <=> s.fund_code and b.year = s.year
        and (s.measure = 'growth_rate' or b.unit = s.unit)
        -- what grew is held against itself; growth of total expenditure also against the budget it may come from
        and (s.of_measure is null or b.measure = s.of_measure or (b.basis = 'budget' and s.of_measure = 'expenditure_total'))
),
explained as (
    select distinct h.document_id, h.source_cell, h.measure, h.value
    from held_against as h
    cross join mart.rule as rule
    left join stated as r
        on r.document_id = h.document_id and r.region_code <=> h.region_code and r.fund_code <=> h.fund_code and r.year = h.year
        and r.measure = 'growth_rate' and h.measure = 'growth_amount' and h.basis = 'this_year_less_growth' and h.growth = h.value
    where (h.measure = 'growth_amount' and h.basis = 'last_year' and abs(abs(h.growth) - abs(h.value)) <= rule.amount_tolerance * 2)
        or (h.measure = 'growth_amount' and abs(h.rate - r.value) <= r.last_digit)
        or (h.measure = 'growth_rate' and abs(abs(h.rate) - abs(h.value)) <= h.last_digit)
),
wrong_unit as (
    -- the same digits once in 万元 and once in 亿元 are a question of units: magnitude_mismatch
    select s.document_id, s.source_cell, s.measure, s.value
    from stated as s
    join stated as o
        on o.document_id = s.document_id and o.measure = s.measure and o.year = s.year and o.value <> s.value and o.value > 0 and s.value > 0
        and abs(log10(s.value / o.value) - round(log10(s.value / o.value))) < 0.0000001
    where s.measure = 'growth_amount'
),
contradicted as (
    select
        h.document_id, h.source_file, h.source_cell, h.region_code, h.fund_code, h.year, h.measure, h.value, h.value_text, h.unit,
        min_by(
            struct(h.this_year, h.last_year, if(h.measure = 'growth_rate', h.rate, h.growth) as result, h.basis_unit),
            abs(if(h.measure = 'growth_rate', h.rate, h.growth) - h.value)) filter (where h.basis = 'last_year' or h.measure = 'growth_rate') as nearest,
        min_by(struct(h.this_year, h.last_year), abs(h.growth - h.value))
            filter (where h.basis = 'budget' and h.measure = 'growth_amount' and abs(h.growth - h.value) <= rule.amount_tolerance * 2) as budget
    from held_against as h
    cross join mart.rule as rule
    left anti join explained as e
        on e.document_id = h.document_id and e.source_cell = h.source_cell and e.measure = h.measure and e.value = h.value
    left anti join wrong_unit as w
        on w.document_id = h.document_id and w.source_cell = h.source_cell and w.measure = h.measure and w.value = h.value
    group by h.document_id, h.source_file, h.source_cell, h.region_code, h.fund_code, h.year, h.measure, h.value, h.value_text, h.unit
),
scaled as (
    select c.*, if(c.nearest.basis_unit = 'yuan', 10000, 1) as scale from contradicted as c where c.nearest is not null
)
select
    s.document_id, s.source_file, s.source_cell, s.region_code, s.fund_code, s.year,
    array(
        s.value_text,
        format_number(s.nearest.this_year / s.scale, '0.##'),
        format_number(s.nearest.last_year / s.scale, '0.##'),
        if(s.measure = 'growth_rate', concat(format_number(s.nearest.result * 100, '0.##'), '%'), format_number(s.nearest.result / s.scale, '0.##')),
        coalesce(concat(
            '; it is the budget less last year: ', format_number(s.budget.this_year / s.scale, '0.##'), ' − ', format_number(s.budget.last_year / s.scale, '0.##')), '')
    ) as arguments,
    array(
        s.value_text,
        format_number(s.nearest.this_year / s.scale, '0.##'),
        format_number(s.nearest.last_year / s.scale, '0.##'),
        if(s.measure = 'growth_rate', concat(format_number(s.nearest.result * 100, '0.##'), '%'), format_number(s.nearest.result / s.scale, '0.##')),
        coalesce(concat(
            '；实为预算数减上年数：', format_number(s.budget.this_year / s.scale, '0.##'), ' − ', format_number(s.budget.last_year / s.scale, '0.##')), '')
    ) as arguments_zh,
    format_number(s.value, '0.######') as reported_value,
    format_number(s.nearest.result, '0.######') as expected_value
from scaled as s
