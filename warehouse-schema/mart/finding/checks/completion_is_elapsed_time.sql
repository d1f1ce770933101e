-- A completion rate that is the share of the year gone by (75% in September) and does not follow from the row's values.
with amount_explained as (
    -- the actual of an execution rate may be an amount; then the rate may be that amount over one of the form's budgets
    select a.document_id, a.form_ordinal, a.row_ordinal
    from mart.indicator_attainment as a
    join mart.budget_execution as b
        on b.document_id = a.document_id and b.form_ordinal = a.form_ordinal
    where a.actual_unit = 'yuan'
        and exists(
            array(b.budget, b.income_budget, b.expenditure_budget),
            budget -> abs(a.actual_value / nullif(budget, 0) - a.completion_claimed) <= a.completion_tolerance)
)
select
    a.document_id, a.source_file, a.completion_cell as source_cell, a.region_code, a.fund_code, a.year,
    array(
        a.completion_text,
        cast(month(a.as_of) as string),
        a.indicator_text,
        a.target_text,
        a.actual_text,
        coalesce(concat(format_number(a.completion_recomputed * 100, '0.##'), '%'), '—')) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(a.completion_claimed, '0.######') as reported_value,
    format_number(a.completion_recomputed, '0.######') as expected_value
from mart.indicator_attainment as a
left anti join amount_explained as x
    on x.document_id = a.document_id and x.form_ordinal = a.form_ordinal and x.row_ordinal = a.row_ordinal
where abs(a.completion_claimed - a.elapsed_share) <= a.completion_tolerance / 2
    and a.actual_text is not null
    and a.target_text is not null
    and coalesce(abs(a.completion_claimed - a.completion_recomputed) > a.completion_tolerance, true)
