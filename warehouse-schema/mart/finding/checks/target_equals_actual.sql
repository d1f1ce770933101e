-- A budget that equals the executed amount to the cent: it was probably set afterwards. Round amounts may agree by chance.
select
    b.document_id, b.source_file, b.budget_cell as source_cell, b.region_code, b.fund_code, b.year,
    array(format_number(b.budget / 10000, '0.##')) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(b.budget, '0.######') as reported_value,
    cast(null as string) as expected_value
from mart.budget_execution as b
cross join mart.rule as rule
where b.budget = b.executed
    and b.budget > 0
    and length(regexp_replace(cast(cast(b.budget as decimal(30, 0)) as string), '0+$', '')) >= rule.copied_digits_from
