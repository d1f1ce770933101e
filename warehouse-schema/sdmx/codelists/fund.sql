-- All funds
select f.fund_code as code, f.fund_name_en as name, f.fund_name as name_zh
from core.dim_fund as f
order by code
