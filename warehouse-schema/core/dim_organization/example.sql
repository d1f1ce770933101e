-- Which organisations report most forms? · 哪些单位填报最多？
select o.organization_name, o.region_code, o.form_count
from core.dim_organization as o
order by o.form_count desc, o.organization_name
