-- Regions that have values. Without the regions above them: SDMX-ML takes no parents whose codes are digits
select distinct
    r.region_code as code,
    cast(null as string) as name,
    r.region_name as name_zh
from core.dim_region as r
join mart.indicator_value as v on v.region_code = r.region_code
where r.is_current
order by code
