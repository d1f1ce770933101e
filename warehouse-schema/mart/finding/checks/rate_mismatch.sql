-- An execution rate that is not executed / budget: in a form's header, in its rows, in a review, in a report's prose.
with header as (
    select
        b.document_id, b.source_file, b.execution_rate_cell as source_cell, b.region_code, b.fund_code, b.year,
        b.execution_rate_text as rate_text, b.execution_rate_claimed as reported, b.executed, b.budget, b.execution_rate_recomputed as expected
    from mart.budget_execution as b
    where abs(b.execution_rate_claimed - b.execution_rate_recomputed) > b.execution_rate_tolerance
),
indicator_row as (
    -- an actual written as a lower bound contradicts its form only when the form executed less
    select
        a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.fund_code, a.year,
        a.actual_text as rate_text, a.actual_value as reported, b.executed, b.budget, b.execution_rate_recomputed as expected
    from mart.indicator_attainment as a
    join mart.budget_execution as b
        on b.document_id = a.document_id and b.form_ordinal = a.form_ordinal
    cross join mart.rule as rule
    where a.indicator_code = 'expenditure_budget_execution_rate'
        and a.actual_unit = 'ratio'
        and if(a.actual_comparator = '>=', a.actual_value - b.execution_rate_recomputed, abs(a.actual_value - b.execution_rate_recomputed)) > rule.rate_tolerance
),
review as (
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year,
        concat(format_number(r.execution_rate * 100, '0.##'), '%') as rate_text, r.execution_rate as reported, r.executed, r.budget,
        r.executed / r.budget as expected
    from mart.reported_review as r
    cross join mart.rule as rule
    where r.budget > 0 and abs(r.execution_rate - r.executed / r.budget) > rule.rate_tolerance
),
prose as (
    -- a report states several expenditures; the rate may belong to any of them
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year, r.effective_text as rate_text, r.effective_value as reported,
        min_by(e.effective_value, abs(e.effective_value / b.effective_value - r.effective_value)) as executed,
        min_by(b.effective_value, abs(e.effective_value / b.effective_value - r.effective_value)) as budget,
        min_by(e.effective_value / b.effective_value, abs(e.effective_value / b.effective_value - r.effective_value)) as expected
    from mart.fund_account as r
    join mart.fund_account as e
        on e.document_id = r.document_id and e.year = r.year and e.region_code <=> r.region_code
        and e.region_scope <=> r.region_scope and e.fund_code <=> r.fund_code and e.effective_unit = 'yuan' and e.effective_value is not null
    join mart.account_measure as m
        on m.measure = e.measure and m.kind = 'expenditure'
    join mart.fund_account as b
        on b.document_id = r.document_id and b.year = r.year and b.region_code <=> r.region_code
        and b.region_scope <=> r.region_scope and b.fund_code <=> r.fund_code and b.measure = 'budget_expenditure' and b.effective_value > 0
    where r.measure = 'budget_completion_rate'
    group by r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year, r.effective_text, r.effective_value
),
claim as (
    select * from header
    union all
    select * from indicator_row
    union all
    select * from review
    union all
    select p.* from prose as p cross join mart.rule as rule where abs(p.reported - p.expected) > rule.rate_tolerance
)
select
    c.document_id, c.source_file, c.source_cell, c.region_code, c.fund_code, c.year,
    array(
        c.rate_text,
        format_number(c.executed / 10000, '0.##'),
        format_number(c.budget / 10000, '0.##'),
        concat(format_number(c.expected * 100, '0.##'), '%')) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(c.reported, '0.######') as reported_value,
    format_number(c.expected, '0.######') as expected_value
from claim as c
