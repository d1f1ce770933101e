-- Purpose: a figure this year and last year. What may not be compared is shown with a reason, not with a change.
-- Grain: series x year x what it was held against. A series is series_type x region x scope x fund x indicator x role x
--   unit x period_basis x definition x bound. A year with a comparable predecessor has one row; a year without has one
--   row for each predecessor that was refused, or one saying that there is none.
-- Key: the series, year and the previous_ columns.
with account as (
    select a.*, max(a.year) over (partition by a.document_id, a.fund_code) as report_year
    from mart.account_figure as a
    where a.region_code is not null and a.fund_code is not null
        -- growths of different figures make no series
        and a.measure not in ('growth_amount', 'growth_rate')
),
own_year as (
    -- a report's figures for its own year go before a later report's memory of them
    select
        a.*,
        row_number() over (
            partition by a.region_code, a.region_scope, a.fund_code, a.measure, a.unit, a.year
            order by a.report_year - a.year, a.source_file, a.document_id
        ) as preference,
        sum(a.mention_count) over same_figure as mentions,
        max(a.values_disagree) over same_figure or min(a.value) over same_figure < max(a.value) over same_figure as disagree
    from account as a
    window same_figure as (partition by a.region_code, a.region_scope, a.fund_code, a.measure, a.unit, a.year)
),
point as (
    select
        'indicator' as series_type, v.region_code, v.region_name, v.region_scope, v.fund_code, v.fund_name, v.indicator_code, v.role, v.unit,
        v.period_basis, v.definition, v.bound, v.year, v.value, v.mention_count, v.values_disagree, v.source_file, v.source_cell, v.correction_id, v.value_reported
    from mart.indicator_value as v
    where v.value_status = 'number'
    union all
    select
        'account' as series_type, a.region_code, a.region_name, a.region_scope, a.fund_code, a.fund_name, a.measure as indicator_code,
        if(a.measure like 'budget|_%' escape '|' and a.measure <> 'budget_completion_rate', 'target', 'actual') as role, a.unit, 'year' as period_basis, '' as definition,
        'point_or_at_least' as bound, a.year, a.value, a.mentions as mention_count, a.disagree as values_disagree,
        a.source_file, a.source_cell, a.correction_id, a.value_reported
    from own_year as a
    where a.preference = 1
),
counted as (
    select
        p.*,
        -- a series has one point a year
        count(*) over (
            partition by p.series_type, p.region_code, p.region_scope, p.fund_code, p.indicator_code, p.role, p.unit,
                p.period_basis, p.definition, p.bound
        ) as year_count,
        min(p.year) over (
            partition by p.series_type, p.region_code, p.fund_code, p.indicator_code, p.role = 'completion_rate'
        ) as first_year
    from point as p
),
pair as (
    select
        c.*,
        struct(p.region_scope, p.role, p.unit, p.period_basis, p.definition, p.bound, p.value, p.source_file, p.source_cell, p.correction_id) as previous,
        case
            when p.year is null and c.first_year < c.year then 'previous_year_missing'
            when p.year is null then 'first_year'
            when p.role <> c.role then 'role_differs'
            when p.region_scope <> c.region_scope then 'scope_differs'
            when p.period_basis <> c.period_basis then 'period_differs'
            when not (p.unit <=> c.unit) then 'unit_differs'
            when p.definition <> c.definition then 'definition_differs'
            when p.bound <> c.bound then 'bound_differs'
            else 'comparable'
        end as comparability
    from counted as c
    left join point as p
        on p.series_type = c.series_type
        and p.region_code = c.region_code
        and p.fund_code = c.fund_code
        and p.indicator_code = c.indicator_code
        and p.year = c.year - 1
        -- a completion rate is only ever held against another one
        and (p.role = c.role or 'completion_rate' not in (p.role, c.role))
),
decided as (
    select
        q.*,
        max(q.comparability = 'comparable') over (
            partition by q.series_type, q.region_code, q.region_scope, q.fund_code, q.indicator_code, q.role, q.unit,
                q.period_basis, q.definition, q.bound, q.year
        ) as has_comparable
    from pair as q
),
line as (
    select d.* from decided as d where d.comparability = 'comparable' or not d.has_comparable
)
select
    l.series_type,
    l.region_code,
    l.region_name,
    l.region_scope,
    l.fund_code,
    l.fund_name,
    l.indicator_code,
    coalesce(i.indicator_name, m.name_zh) as indicator_name,
    coalesce(i.indicator_name_en, m.name_en) as indicator_name_en,
    l.role,
    l.unit,
    l.period_basis,
    l.definition,
    l.bound,
    l.year,
    l.value,
    l.comparability,
    cast(if(l.comparability = 'comparable', l.previous.value, null) as decimal(30, 10)) as previous_value,
    cast(if(l.comparability = 'comparable', l.value - l.previous.value, null) as decimal(30, 10)) as absolute_change,
    cast(if(l.comparability = 'comparable', (l.value - l.previous.value) / nullif(abs(l.previous.value), 0), null) as decimal(30, 10)) as relative_change,
    cast(l.year_count as int) as year_count,
    cast(l.mention_count as int) as mention_count,
    l.values_disagree,
    reason.reason_en,
    reason.reason_zh,
    l.previous.region_scope as previous_region_scope,
    l.previous.role as previous_role,
    l.previous.unit as previous_unit,
    l.previous.period_basis as previous_period_basis,
    l.previous.definition as previous_definition,
    l.previous.bound as previous_bound,
    l.source_file,
    l.source_cell,
    l.previous.source_file as previous_source_file,
    l.previous.source_cell as previous_source_cell,
    l.correction_id,
    l.value_reported,
    l.previous.correction_id as previous_correction_id
from line as l
left join mart.comparability_reason as reason
    on reason.comparability = l.comparability
left join core.dim_indicator as i
    on i.indicator_code = l.indicator_code and l.series_type = 'indicator'
left join mart.account_measure as m
    on m.measure = l.indicator_code and l.series_type = 'account'
