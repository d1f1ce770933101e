-- Purpose: budget, received and executed of a form, its execution rate as printed and as executed / budget.
--   Corrected figures stand as corrected, with the reported ones beside them.
-- Grain: form x fund. Key: document_id, form_ordinal.
with stated as (
    select
        b.document_id, b.source_file, b.form_ordinal, b.form_type, b.year, b.as_of, b.region_code, b.region_name,
        b.region_scope, b.fund_code, b.fund_name, b.project_name, b.measure, b.correction_id,
        b.effective_value as value,
        b.value as value_reported,
        -- a measure may stand twice in a form (its parts); the first in reading order is the form's own
        struct(transform(regexp_extract_all(b.source_cell, '[0-9]+', 0), n -> cast(n as bigint)), b.source_cell) as position,
        struct(b.effective_value as value, b.effective_text as value_text, b.source_cell) as figure
    from mart.reported_budget as b
    where b.effective_value is not null
        and b.effective_unit = if(b.measure in ('execution_rate', 'overall_completion_rate'), 'ratio', 'yuan')
),
form as (
    select
        s.document_id, s.source_file, s.form_ordinal, s.form_type, s.year, s.as_of, s.region_code, s.region_name,
        s.region_scope, s.fund_code, s.fund_name, s.project_name,
        min_by(s.figure, s.position) filter (where s.measure = 'budget') as budget,
        min_by(s.value, s.position) filter (where s.measure = 'budget_fund') as budget_fund,
        min_by(s.value, s.position) filter (where s.measure = 'budget_fiscal') as budget_fiscal,
        min_by(s.value, s.position) filter (where s.measure = 'budget_other') as budget_other,
        min_by(s.value, s.position) filter (where s.measure = 'income_budget') as income_budget,
        min_by(s.value, s.position) filter (where s.measure = 'expenditure_budget') as expenditure_budget,
        min_by(s.value, s.position) filter (where s.measure = 'received') as received,
        min_by(s.figure, s.position) filter (where s.measure = 'executed') as executed,
        min_by(s.figure, s.position) filter (where s.measure = 'execution_rate') as rate,
        min_by(s.value, s.position) filter (where s.measure = 'overall_completion_rate') as overall_completion_rate,
        min_by(s.value_reported, s.position) filter (where s.measure = 'budget') as budget_reported,
        min_by(s.value_reported, s.position) filter (where s.measure = 'received') as received_reported,
        min_by(s.value_reported, s.position) filter (where s.measure = 'executed') as executed_reported,
        min_by(s.value_reported, s.position) filter (where s.measure = 'execution_rate') as rate_reported,
        array_sort(collect_set(s.correction_id)) as correction_ids
    from stated as s
    group by
        s.document_id, s.source_file, s.form_ordinal, s.form_type, s.year, s.as_of, s.region_code, s.region_name,
        s.region_scope, s.fund_code, s.fund_name, s.project_name
),
computed as (
    select
        f.*,
        cast(f.executed.value / nullif(f.budget.value, 0) as decimal(30, 10)) as rate_recomputed,
        case
            when f.budget is null then 'no_budget'
            when f.executed is null then 'no_executed'
            when f.budget.value = 0 then 'budget_zero'
            when f.form_type = 'monitoring_table' and coalesce(month(f.as_of), 0) < 12 then 'part_of_year'
            else 'computed'
        end as status
    from form as f
)
select
    c.document_id,
    c.source_file,
    cast(c.form_ordinal as int) as form_ordinal,
    c.form_type,
    cast(c.year as int) as year,
    c.as_of,
    c.region_code,
    c.region_name,
    c.region_scope,
    c.fund_code,
    c.fund_name,
    c.project_name,
    c.status,
    cast(c.budget.value as decimal(30, 10)) as budget,
    cast(c.budget_fund as decimal(30, 10)) as budget_fund,
    cast(c.budget_fiscal as decimal(30, 10)) as budget_fiscal,
    cast(c.budget_other as decimal(30, 10)) as budget_other,
    cast(c.income_budget as decimal(30, 10)) as income_budget,
    cast(c.expenditure_budget as decimal(30, 10)) as expenditure_budget,
    cast(c.received as decimal(30, 10)) as received,
    cast(c.executed.value as decimal(30, 10)) as executed,
    c.rate.value_text as execution_rate_text,
    cast(c.rate_reported as decimal(30, 10)) as execution_rate_reported,
    c.rate_recomputed as execution_rate_recomputed,
    -- one unit of the last digit printed, since bureaus cut digits off as often as they round
    cast(
        abs(c.rate.value / nullif(cast(regexp_extract(c.rate.value_text, '[0-9]+(?:[.][0-9]+)?', 0) as decimal(30, 10)), 0))
            * power(10, -length(regexp_replace(regexp_extract(c.rate.value_text, '[.]([0-9]+)', 1), '0+$', '')))
        as decimal(30, 10)) as execution_rate_tolerance,
    cast((c.rate.value - c.rate_recomputed) * 100 as decimal(30, 10)) as difference_points,
    -- the band is about a whole year: no verdict before it is over
    if(c.status = 'computed', c.rate_recomputed between rule.band_lower and rule.band_upper, null) as within_band,
    cast(c.overall_completion_rate as decimal(30, 10)) as overall_completion_rate,
    c.budget.source_cell as budget_cell,
    c.executed.source_cell as executed_cell,
    c.rate.source_cell as execution_rate_cell,
    cast(c.rate.value as decimal(30, 10)) as execution_rate_claimed,
    cast(c.budget_reported as decimal(30, 10)) as budget_reported,
    cast(c.received_reported as decimal(30, 10)) as received_reported,
    cast(c.executed_reported as decimal(30, 10)) as executed_reported,
    c.correction_ids
from computed as c
cross join mart.rule as rule
