-- Grain: one version of a code. Key: region_key.
with listed as (
    select
        r.region_code,
        r.name_zh,
        r.short_name,
        r.level,
        r.parent_code,
        cast(r.valid_from as date) as valid_from,
        cast(r.valid_to as date) as valid_to,
        cast(null as string) as successor_code
    from catalogue_regions as r
    union all
    select
        h.region_code,
        h.name_zh,
        h.short_name,
        h.level,
        h.parent_code,
        cast(h.valid_from as date) as valid_from,
        cast(h.valid_to as date) as valid_to,
        h.successor_code
    from catalogue_region_history as h
),
versioned as (
    select
        l.*,
        row_number() over (
            partition by l.region_code order by l.valid_to desc nulls first, l.valid_from desc nulls last, l.name_zh
        ) as recency
    from listed as l
),
latest as (
    select v.region_code, v.name_zh from versioned as v where v.recency = 1
)
select
    xxhash64(v.region_code, v.name_zh, v.valid_from, v.valid_to) as region_key,
    v.region_code,
    v.name_zh as region_name,
    v.short_name,
    v.level as region_level,
    v.parent_code,
    p.name_zh as parent_name,
    concat(left(v.region_code, 2), '0000') as province_code,
    o.name_zh as province_name,
    v.valid_from,
    v.valid_to,
    v.successor_code,
    v.recency = 1 as is_current
from versioned as v
left join latest as p on v.parent_code = p.region_code
left join latest as o on concat(left(v.region_code, 2), '0000') = o.region_code
