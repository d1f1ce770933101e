-- Which funds of social insurance are there? · 有哪些社会保险基金？
select f.fund_code, f.fund_name, f.fund_name_en
from core.dim_fund as f
where f.is_social_insurance
order by f.fund_code
