-- Who stands where among comparable regions? · 可比地区间名次如何？
select c.year, c.fund_name, c.indicator_name, c.role, c.rank, c.region_name, c.value, c.median, c.peer_count, c.missing_peer_count
from mart.region_comparison as c
where c.rank is not null
order by c.year, c.fund_name, c.indicator_name, c.role, c.rank
