-- Which forms came for which region, fund and year? · 各地区、险种、年度有哪些表？
select r.region_name, f.region_scope, f.fund_code, f.period_code, f.form_type, f.title
from core.dim_form as f
left join core.dim_region as r on f.region_code = r.region_code and r.is_current
where f.state = 'loaded'
order by r.region_name, f.fund_code, f.period_code
