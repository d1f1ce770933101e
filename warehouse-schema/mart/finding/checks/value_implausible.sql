-- A headcount below zero, or more persons or yuan than there are in the country: a misprint or a damaged cell.
-- What is too large even for the column has a unit and no value.
with figure as (
    select document_id, source_file, source_cell, region_code, fund_code, year, effective_text as value_text, effective_unit as unit,
        effective_value as lower, effective_value as upper
    from mart.fund_account
    union all
    select document_id, source_file, source_cell, region_code, fund_code, year, effective_text as value_text, effective_unit as unit,
        effective_value as lower, effective_value as upper
    from mart.reported_budget
    union all
    select document_id, source_file, source_cell, region_code, fund_code, year, effective_text as value_text, effective_unit as unit,
        coalesce(effective_lower, effective_upper) as lower, coalesce(effective_upper, effective_lower) as upper
    from mart.reported_indicator
    where effective_kind in ('number', 'range')
)
select
    f.document_id, f.source_file, f.source_cell, f.region_code, f.fund_code, f.year,
    array(f.value_text) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(f.upper, '0.######') as reported_value,
    cast(null as string) as expected_value
from figure as f
cross join mart.rule as rule
where (f.unit is not null and f.lower is null)
    or (f.unit in ('person', 'person_time') and (f.lower < 0 or f.upper > rule.most_persons))
    or (f.unit = 'yuan' and abs(f.upper) > rule.most_yuan)
