-- A completion rate that is not actual / target, beyond the rounding of its printed digits. A rate that is merely the
-- share of the year gone by has its own finding.
with row_claim as (
    select a.*, a.completion_recomputed as expected, a.target_text as divisor_text
    from mart.indicator_attainment as a
    where a.status in ('computed', 'part_of_year')
    union all
    -- an execution rate whose actual is an amount: the target is the band, the divisor is the form's budget
    select a.*, a.actual_value / b.budget as expected, concat(format_number(b.budget / 10000, '0.##'), '万元') as divisor_text
    from mart.indicator_attainment as a
    join mart.budget_execution as b
        on b.document_id = a.document_id and b.form_ordinal = a.form_ordinal and b.budget > 0
    where a.indicator_code = 'expenditure_budget_execution_rate' and a.actual_unit = 'yuan' and a.status = 'unit_differs'
)
select
    c.document_id, c.source_file, c.completion_cell as source_cell, c.region_code, c.fund_code, c.year,
    array(
        c.completion_text,
        c.actual_text,
        c.divisor_text,
        concat(format_number(c.expected * 100, '0.##'), '%'),
        c.indicator_text) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(c.completion_claimed, '0.######') as reported_value,
    format_number(c.expected, '0.######') as expected_value
from row_claim as c
where abs(c.completion_claimed - c.expected) > c.completion_tolerance
    and coalesce(abs(c.completion_claimed - c.elapsed_share) > c.completion_tolerance / 2, true)
