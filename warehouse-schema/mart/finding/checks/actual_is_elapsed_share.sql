-- A headcount that is the year's target times the share of the year gone by, to the person: computed, not counted.
select
    a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.fund_code, a.year,
    array(
        a.actual_text,
        format_number(a.target_lower, '0.##'),
        cast(month(a.as_of) as string),
        format_number(a.target_lower * a.elapsed_share, '0.##'),
        a.indicator_text) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(a.actual_value, '0.######') as reported_value,
    cast(null as string) as expected_value
from mart.indicator_attainment as a
cross join mart.rule as rule
where a.status = 'part_of_year'
    and a.actual_unit in ('person', 'person_time', 'household')
    and a.target_lower >= rule.headcount_from
    and abs(a.actual_value - a.target_lower * a.elapsed_share) < 1
