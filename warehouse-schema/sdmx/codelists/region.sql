-- Regions that have values, and those above them
with used as (
    select distinct v.region_code from mart.indicator_value as v
),
above as (
    select r.region_code, r.parent_code, r.province_code
    from core.dim_region as r
    join used as u on u.region_code = r.region_code
    where r.is_current
),
wanted as (
    select a.region_code from above as a
    union select a.parent_code from above as a
    union select a.province_code from above as a
)
select
    r.region_code as code,
    cast(null as string) as name,
    r.region_name as name_zh,
    if(r.parent_code in (select w.region_code from wanted as w), r.parent_code, null) as parent
from core.dim_region as r
join wanted as w on w.region_code = r.region_code
where r.is_current
order by code
