-- A target that points the wrong way: at least 0.2% for a share that should be small, at most 90% for satisfaction.
select
    a.document_id, a.source_file, a.target_cell as source_cell, a.region_code, a.fund_code, a.year,
    array(a.target_text, a.indicator_text) as arguments,
    cast(null as array<string>) as arguments_zh,
    a.target_text as reported_value,
    cast(null as string) as expected_value
from mart.indicator_attainment as a
where a.target_source = 'same_form'
    and ((a.direction = 'lower_better' and a.target_comparator = '>=') or (a.direction = 'higher_better' and a.target_comparator = '<='))
