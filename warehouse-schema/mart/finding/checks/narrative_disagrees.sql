-- The same measure of the same year stated with different numbers inside one document. Growths and rates may belong to
-- different figures and have checks of their own; digits that agree but for a factor of ten are magnitude_mismatch.
select
    a.document_id, a.source_file, min(a.source_cell) as source_cell, a.region_code, a.fund_code, a.year,
    array(
        coalesce(m.name_en, a.measure),
        cast(a.year as string),
        a.effective_text,
        f.value_text,
        f.source_cell,
        format_number((a.effective_value - f.value) / if(a.effective_unit = 'yuan', 10000, 1), '0.##')) as arguments,
    array(
        coalesce(m.name_zh, a.measure),
        cast(a.year as string),
        a.effective_text,
        f.value_text,
        f.source_cell,
        format_number((a.effective_value - f.value) / if(a.effective_unit = 'yuan', 10000, 1), '0.##')) as arguments_zh,
    format_number(a.effective_value, '0.######') as reported_value,
    format_number(f.value, '0.######') as expected_value
from mart.fund_account as a
join mart.account_figure as f
    on f.document_id = a.document_id and f.year = a.year and f.region_code <=> a.region_code and f.region_scope <=> a.region_scope
    and f.fund_code <=> a.fund_code and f.measure = a.measure and f.unit <=> a.effective_unit
left join mart.account_measure as m
    on m.measure = a.measure
cross join mart.rule as rule
where coalesce(m.kind, 'count') not in ('growth', 'rate')
    -- 1-6月 and the whole year may differ
    and a.as_of is null
    and abs(a.effective_value - f.value) > if(a.effective_unit = 'yuan', rule.amount_tolerance * 2, 0)
    and not coalesce(
        a.effective_value > 0 and f.value > 0
            and abs(log10(a.effective_value / f.value)) > 0.5
            and abs(log10(a.effective_value / f.value) - round(log10(a.effective_value / f.value))) < rule.power_of_ten_tolerance,
        false)
group by
    a.document_id, a.source_file, a.region_code, a.fund_code, a.year, a.measure, a.effective_unit, a.effective_value, a.effective_text,
    f.value, f.value_text, f.source_cell, m.name_en, m.name_zh
