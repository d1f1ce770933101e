-- Purpose: the one value that stands for a region's indicator in a year, with all that decides what it may be compared
--   with. Several forms may state it: a target is taken from the target form, an actual from the self-evaluation, then
--   the first in reading order; mention_count and values_disagree show the rest.
-- Grain: year x region x scope x fund x indicator x role x unit x period_basis x definition x bound. Key: the same.
with reading as (
    select
        r.year, r.region_code, r.region_name, r.region_level, r.region_scope, r.fund_code, r.fund_name, r.indicator_code,
        r.indicator_text, r.role, r.form_type, r.document_id, r.source_file, r.form_ordinal, r.row_ordinal, r.source_cell,
        r.correction_id,
        r.effective_unit as unit,
        r.effective_text as value_text,
        coalesce(r.effective_lower, r.effective_upper) as value,
        coalesce(r.lower_value, r.upper_value) as value_reported,
        -- a monitoring form's target is still the year's; only what was reached stops at its date
        if(r.role = 'target' or r.as_of is null or month(r.as_of) = 12, 'year', concat('through_', date_format(r.as_of, 'MM'))) as period_basis,
        array_join(array_sort(array_distinct(regexp_extract_all(r.indicator_text, rule.definition_words, 0))), '+') as definition,
        if(r.role = 'target' and r.effective_comparator = '<=', 'at_most', 'point_or_at_least') as bound,
        case
            when r.effective_kind = 'range' then 'is_a_band'
            when r.effective_kind <> 'number' or coalesce(r.effective_lower, r.effective_upper) is null then 'not_a_number'
            else 'number'
        end as value_status,
        case
            when r.form_type in ('target_table', 'region_target_table') then if(r.role = 'target', 1, 3)
            when r.form_type = 'self_evaluation' then if(r.role = 'target', 2, 1)
            else if(r.role = 'target', 3, 2)
        end as form_preference
    from mart.reported_indicator as r
    cross join mart.rule as rule
    where r.indicator_code is not null
        and r.region_code is not null
        and r.fund_code is not null
        and r.year is not null
        and r.effective_kind <> 'not_reported'
),
ordered as (
    select
        r.*,
        row_number() over (
            partition by r.year, r.region_code, r.region_scope, r.fund_code, r.indicator_code, r.role, r.unit, r.period_basis, r.definition, r.bound
            order by r.value_status <> 'number', r.form_preference, r.source_file, r.form_ordinal, r.row_ordinal, r.source_cell
        ) as preference,
        count(*) over named as mention_count,
        min(r.value) over named < max(r.value) over named as values_disagree
    from reading as r
    window named as (
        partition by r.year, r.region_code, r.region_scope, r.fund_code, r.indicator_code, r.role, r.unit, r.period_basis, r.definition, r.bound
    )
)
select
    cast(o.year as int) as year,
    o.region_code,
    o.region_name,
    o.region_level,
    coalesce(o.region_scope, 'whole') as region_scope,
    o.fund_code,
    o.fund_name,
    o.indicator_code,
    o.indicator_text,
    o.role,
    coalesce(o.unit, 'none') as unit,
    o.period_basis,
    o.definition,
    o.bound,
    o.value_status,
    o.value_text,
    cast(if(o.value_status = 'number', o.value, null) as decimal(30, 10)) as value,
    cast(o.mention_count as int) as mention_count,
    coalesce(o.values_disagree, false) as values_disagree,
    o.form_type,
    o.document_id,
    o.source_file,
    cast(o.form_ordinal as int) as form_ordinal,
    o.source_cell,
    o.correction_id,
    cast(o.value_reported as decimal(30, 10)) as value_reported
from ordered as o
where o.preference = 1
