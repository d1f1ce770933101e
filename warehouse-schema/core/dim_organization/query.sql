-- Grain: one name as written. Key: organization_name.
select
    f.organization_name,
    case when count(distinct f.region_code) = 1 then max(f.region_code) end as region_code,
    cast(count(*) as int) as form_count
from core.dim_form as f
where f.organization_name is not null
group by f.organization_name
