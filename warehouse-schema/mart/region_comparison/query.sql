-- Purpose: a region among its peers. Peers are regions of the same level whose value has the same year, fund,
--   indicator, role, unit, scope, period basis, definition and bound. A value that stands alone says why nobody else's
--   may be held against it.
-- Grain: one value of mart.indicator_value. Key: as there.
with candidate as (
    select
        v.*,
        i.indicator_name,
        i.indicator_name_en,
        i.direction,
        -- a populous county has more of everything: such values are shown side by side, never ranked good or bad
        v.unit in ('yuan', 'person', 'person_time', 'household') as size_dependent,
        case
            -- a claimed rate of completion says more about the claim than about the county
            when v.role = 'completion_rate' then null
            when i.direction = 'higher_better' then v.value
            when i.direction = 'lower_better' then -v.value
            -- on target means near 100 percent, which only a ratio can be
            when i.direction = 'on_target' and v.unit = 'ratio' then -abs(v.value - 1)
        end as goodness
    from mart.indicator_value as v
    left join core.dim_indicator as i
        on i.indicator_code = v.indicator_code
),
ranked as (
    -- the value's status is part of the partition: words and bands stand apart from numbers
    select
        c.*,
        count(*) over peers as value_count,
        percentile(c.value, 0.5) over peers as median,
        rank() over (
            partition by c.year, c.fund_code, c.indicator_code, c.role, c.unit, c.region_scope, c.period_basis, c.definition, c.bound, c.region_level, c.value_status
            order by c.goodness desc
        ) as goodness_rank,
        percent_rank() over (
            partition by c.year, c.fund_code, c.indicator_code, c.role, c.unit, c.region_scope, c.period_basis, c.definition, c.bound, c.region_level, c.value_status
            order by c.value
        ) as size_rank
    from candidate as c
    window peers as (
        partition by c.year, c.fund_code, c.indicator_code, c.role, c.unit, c.region_scope, c.period_basis, c.definition, c.bound, c.region_level, c.value_status
    )
),
reporting as (
    select r.year, r.fund_code, r.region_scope, r.region_level, count(distinct r.region_code) as region_count
    from mart.reported_indicator as r
    group by r.year, r.fund_code, r.region_scope, r.region_level
),
refusal as (
    -- for a value that stands alone: the others' values, and the first thing in which the nearest of them differs
    select
        a.year, a.region_code, a.region_scope, a.fund_code, a.indicator_code, a.role, a.unit, a.period_basis, a.definition, a.bound,
        count(distinct o.region_code) as refused_region_count,
        min_by(
            case
                when not (o.region_level <=> a.region_level) then 'level_differs'
                when o.role <> a.role then 'role_differs'
                when o.region_scope <> a.region_scope then 'scope_differs'
                when o.period_basis <> a.period_basis then 'period_differs'
                when o.unit <> a.unit then 'unit_differs'
                when o.definition <> a.definition then 'definition_differs'
                else 'bound_differs'
            end,
            struct(
                if(o.region_level <=> a.region_level, 0, 1) + if(o.role <> a.role, 1, 0) + if(o.region_scope <> a.region_scope, 1, 0)
                    + if(o.period_basis <> a.period_basis, 1, 0) + if(o.unit <> a.unit, 1, 0)
                    + if(o.definition <> a.definition, 1, 0) + if(o.bound <> a.bound, 1, 0),
                o.region_code, o.role, o.unit, o.period_basis, o.definition)
        ) as reason
    from ranked as a
    join candidate as o
        on o.year = a.year and o.fund_code = a.fund_code and o.indicator_code = a.indicator_code
        and o.region_code <> a.region_code and o.value_status = 'number'
        -- a completion rate is only ever held against another one
        and (o.role = a.role or 'completion_rate' not in (o.role, a.role))
    where a.value_count = 1 and a.value_status = 'number'
    group by a.year, a.region_code, a.region_scope, a.fund_code, a.indicator_code, a.role, a.unit, a.period_basis, a.definition, a.bound
),
described as (
    select
        c.*,
        f.refused_region_count,
        case
            when c.value_status <> 'number' then c.value_status
            when c.value_count > 1 then 'comparable'
            else coalesce(f.reason, 'no_peer')
        end as comparability
    from ranked as c
    left join refusal as f
        on f.year = c.year and f.region_code = c.region_code and f.region_scope = c.region_scope and f.fund_code = c.fund_code
        and f.indicator_code = c.indicator_code and f.role = c.role and f.unit = c.unit and f.period_basis = c.period_basis
        and f.definition = c.definition and f.bound = c.bound
)
select
    d.year,
    d.fund_code,
    d.fund_name,
    d.indicator_code,
    d.indicator_name,
    d.indicator_name_en,
    d.direction,
    d.role,
    d.unit,
    d.region_scope,
    d.period_basis,
    d.definition,
    d.bound,
    d.region_level,
    d.region_code,
    d.region_name,
    d.value_text,
    d.value,
    d.comparability,
    reason.reason_en,
    reason.reason_zh,
    concat_ws(' · ', d.region_level, d.region_scope, cast(d.year as string), d.period_basis, d.role, d.unit) as peer_rule,
    coalesce(d.size_dependent, false) as size_dependent,
    cast(if(d.comparability = 'comparable' and not d.size_dependent and d.goodness is not null, d.goodness_rank, null) as int) as rank,
    cast(if(d.comparability = 'comparable', d.value_count, 0) as int) as peer_count,
    cast(coalesce(p.region_count, 0) - if(d.value_status = 'number', d.value_count, 1) as int) as missing_peer_count,
    cast(coalesce(d.refused_region_count, 0) as int) as refused_region_count,
    cast(if(d.comparability = 'comparable', d.median, null) as decimal(30, 10)) as median,
    cast(if(d.comparability = 'comparable', d.value - cast(d.median as decimal(30, 10)), null) as decimal(30, 10)) as difference_to_median,
    cast(if(d.comparability = 'comparable', d.size_rank, null) as decimal(30, 10)) as percentile,
    d.mention_count,
    d.values_disagree,
    d.source_file,
    d.source_cell,
    d.correction_id,
    d.value_reported
from described as d
left join reporting as p
    on p.year = d.year and p.fund_code = d.fund_code and p.region_scope = d.region_scope and p.region_level <=> d.region_level
left join mart.comparability_reason as reason
    on reason.comparability = d.comparability
