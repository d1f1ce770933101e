-- Latest forms by region and fund · 各地区各险种最新报表
select
    s.region_code,
    max(r.region_name) as region_name,
    s.fund_code,
    max(s.year) as latest_year,
    sum(s.form_count) as forms,
    array_join(array_sort(collect_set(s.form_type)), ' ') as form_types
from ops.submission as s
left join core.dim_region as r on s.region_code = r.region_code and r.is_current
where s.received
group by s.region_code, s.fund_code
order by s.region_code, s.fund_code
limit 40
