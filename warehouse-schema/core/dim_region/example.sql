-- What became of regions that were renamed or merged? · 更名或撤并的地区由谁承接？
select o.region_code, o.region_name, o.valid_to, o.successor_code, n.region_name as successor_name
from core.dim_region as o
left join core.dim_region as n on o.successor_code = n.region_code and n.is_current
where o.valid_to is not null
order by o.valid_to desc, o.region_code
limit 20
