-- An actual far above its target: the target was set too low or the actual is wrong; the form should say which.
select
    a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.fund_code, a.year,
    array(
        a.indicator_text,
        a.actual_text,
        a.target_text,
        concat(format_number(a.completion_recomputed * 100, '0.##'), '%'),
        concat(format_number(rule.overfulfilled_from * 100, '0'), '%')) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(a.actual_value, '0.######') as reported_value,
    format_number(a.target_lower, '0.######') as expected_value
from mart.indicator_attainment as a
cross join mart.rule as rule
where a.completion_recomputed >= rule.overfulfilled_from
