-- Purpose: target against actual, row by row, as claimed and as recomputed; nothing is computed unless it may be.
--   Corrected figures stand as corrected, with the reported ones beside them.
-- Grain: one row of one form that states a target or an actual. Key: document_id, form_ordinal, row_ordinal.
with form_row as (
    select
        r.document_id, r.source_file, r.form_ordinal, r.form_type, r.year, r.as_of, r.region_code, r.region_name,
        r.region_level, r.region_scope, r.fund_code, r.fund_name, r.project_name, r.row_ordinal, r.level1_code,
        r.level2_code, r.indicator_code, r.indicator_text,
        array_join(array_sort(array_distinct(regexp_extract_all(r.indicator_text, rule.definition_words, 0))), '+') as definition,
        max(r.weight) as weight,
        max(r.score) as score,
        min(struct(
            r.source_cell, r.effective_text as value_text, r.effective_kind as value_kind, r.effective_comparator as comparator,
            r.effective_lower as lower_value, r.effective_upper as upper_value, r.effective_unit as unit, r.correction_id,
            r.lower_value as lower_reported, r.upper_value as upper_reported))
            filter (where r.role = 'target' and r.effective_kind <> 'not_reported') as own_target,
        min(struct(
            r.source_cell, r.effective_text as value_text, r.effective_kind as value_kind, r.effective_comparator as comparator,
            coalesce(r.effective_lower, r.effective_upper) as value, r.effective_unit as unit, r.correction_id,
            coalesce(r.lower_value, r.upper_value) as value_reported))
            filter (where r.role = 'actual' and r.effective_kind <> 'not_reported') as actual,
        min(struct(
            r.source_cell, r.effective_text as value_text, coalesce(r.effective_lower, r.effective_upper) as value, r.correction_id))
            filter (where r.role = 'completion_rate' and r.effective_kind = 'number' and r.effective_unit = 'ratio') as claimed,
        min(struct(r.source_cell, coalesce(r.lower_value, r.upper_value) as value))
            filter (where r.role = 'completion_rate' and r.value_kind = 'number' and r.unit = 'ratio') as printed
    from mart.reported_indicator as r
    cross join mart.rule as rule
    group by
        r.document_id, r.source_file, r.form_ordinal, r.form_type, r.year, r.as_of, r.region_code, r.region_name,
        r.region_level, r.region_scope, r.fund_code, r.fund_name, r.project_name, r.row_ordinal, r.level1_code,
        r.level2_code, r.indicator_code, r.indicator_text, rule.definition_words
),
target_form as (
    select
        f.region_code, f.region_scope, f.fund_code, f.year, f.indicator_code, f.definition,
        min_by(f.own_target, struct(f.source_file, f.form_ordinal, f.row_ordinal)) as target
    from form_row as f
    where f.form_type in ('target_table', 'region_target_table') and f.own_target is not null
    group by f.region_code, f.region_scope, f.fund_code, f.year, f.indicator_code, f.definition
),
paired as (
    select
        f.*,
        i.direction,
        coalesce(f.own_target, t.target) as target,
        case when f.own_target is not null then 'same_form' when t.target is not null then 'target_form' end as target_source,
        if(month(f.as_of) < 12, cast(month(f.as_of) / 12 as decimal(30, 10)), null) as elapsed_share
    from form_row as f
    left join target_form as t
        on t.region_code = f.region_code
        and t.region_scope = f.region_scope
        and t.fund_code = f.fund_code
        and t.year = f.year
        and t.indicator_code = f.indicator_code
        and t.definition = f.definition
        and f.form_type in ('self_evaluation', 'monitoring_table')
    left join core.dim_indicator as i
        on i.indicator_code = f.indicator_code
    where f.own_target is not null or f.actual is not null
),
judged as (
    select
        p.*,
        case
            when p.target is null then 'no_target'
            when p.actual is null then 'no_actual'
            when p.target.value_kind not in ('number', 'range') or p.actual.value_kind <> 'number' then 'not_a_number'
            when p.actual.value is null or coalesce(p.target.lower_value, p.target.upper_value) is null then 'not_a_number'
            when not (p.target.unit <=> p.actual.unit) then 'unit_differs'
            when p.target.value_kind = 'number' and coalesce(p.target.lower_value, p.target.upper_value) = 0 then 'target_zero'
            when p.elapsed_share is not null then 'part_of_year'
            else 'computed'
        end as status,
        -- a share of the target is only reached where more is more: not for ceilings, bands and lower-is-better
        if(
            p.target.value_kind = 'number' and p.target.comparator <> '<=' and coalesce(p.direction, 'none') <> 'lower_better',
            nullif(p.target.lower_value, 0),
            null) as divisor
    from paired as p
),
verdict as (
    select
        j.*,
        case
            when j.status not in ('computed', 'part_of_year', 'target_zero') then null
            when j.target.comparator = 'between' then j.actual.value between j.target.lower_value and j.target.upper_value
            when j.target.comparator = '<=' then j.actual.value <= j.target.upper_value
            when j.target.comparator = '>=' then j.actual.value >= j.target.lower_value
            when j.direction = 'higher_better' then j.actual.value >= j.target.lower_value
            when j.direction = 'lower_better' then j.actual.value <= j.target.lower_value
            -- an amount that is planned is met when it is met nearly
            when j.direction = 'on_target' and j.target.unit = 'yuan' then j.actual.value / j.divisor between rule.band_lower and rule.band_upper
            when j.target.comparator = '=' then j.actual.value = j.target.lower_value
            when j.actual.value = j.target.lower_value then true
        end as reached,
        case
            when j.status not in ('computed', 'part_of_year', 'target_zero') then null
            when j.target.comparator = 'between' and j.actual.value < j.target.lower_value then j.actual.value - j.target.lower_value
            when j.target.comparator = 'between' and j.actual.value > j.target.upper_value then j.actual.value - j.target.upper_value
            when j.target.comparator = 'between' then 0
            else j.actual.value - coalesce(j.target.lower_value, j.target.upper_value)
        end as gap,
        if(j.status in ('computed', 'part_of_year'), j.actual.value / j.divisor, null) as completion
    from judged as j
    cross join mart.rule as rule
)
select
    v.document_id,
    v.source_file,
    cast(v.form_ordinal as int) as form_ordinal,
    v.form_type,
    cast(v.year as int) as year,
    v.as_of,
    v.region_code,
    v.region_name,
    v.region_level,
    v.region_scope,
    v.fund_code,
    v.fund_name,
    v.project_name,
    cast(v.row_ordinal as int) as row_ordinal,
    v.level1_code,
    v.level2_code,
    v.indicator_code,
    v.indicator_text,
    v.direction,
    v.status,
    v.target_source,
    v.target.value_text as target_text,
    v.target.comparator as target_comparator,
    cast(v.target.lower_value as decimal(30, 10)) as target_lower,
    cast(v.target.upper_value as decimal(30, 10)) as target_upper,
    v.target.unit as target_unit,
    v.actual.value_text as actual_text,
    v.actual.comparator as actual_comparator,
    cast(v.actual.value as decimal(30, 10)) as actual_value,
    v.actual.unit as actual_unit,
    v.claimed.value_text as completion_text,
    cast(v.printed.value as decimal(30, 10)) as completion_reported,
    cast(v.completion as decimal(30, 10)) as completion_recomputed,
    -- one unit of the last digit printed; zeros at the end are a cell's format, not precision (109.00% for 108.97%)
    cast(
        abs(v.claimed.value / nullif(cast(regexp_extract(v.claimed.value_text, '[0-9]+(?:[.][0-9]+)?', 0) as decimal(30, 10)), 0))
            * power(10, -length(regexp_replace(regexp_extract(v.claimed.value_text, '[.]([0-9]+)', 1), '0+$', '')))
        as decimal(30, 10)) as completion_tolerance,
    -- before the year is over a target may be reached already, but not yet be missed
    if(v.elapsed_share is null or (v.reached and v.target.comparator not in ('between', '<=')), v.reached, null) as met,
    cast(v.gap as decimal(30, 10)) as gap,
    v.elapsed_share,
    -- only what accrues over the year can be on schedule: a headcount or a rate in September stands for itself
    cast(if(v.actual.unit in ('yuan', 'person_time', 'time'), v.completion / v.elapsed_share, null) as decimal(30, 10)) as completion_for_elapsed,
    cast(v.weight as decimal(30, 10)) as weight,
    cast(v.score as decimal(30, 10)) as score,
    v.target.source_cell as target_cell,
    v.actual.source_cell as actual_cell,
    v.claimed.source_cell as completion_cell,
    cast(v.claimed.value as decimal(30, 10)) as completion_claimed,
    v.target.correction_id as target_correction_id,
    cast(v.target.lower_reported as decimal(30, 10)) as target_lower_reported,
    cast(v.target.upper_reported as decimal(30, 10)) as target_upper_reported,
    v.actual.correction_id as actual_correction_id,
    cast(v.actual.value_reported as decimal(30, 10)) as actual_reported,
    v.claimed.correction_id as completion_correction_id
from verdict as v
