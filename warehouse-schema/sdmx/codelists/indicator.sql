-- All indicators
select i.indicator_code as code, i.indicator_name_en as name, i.indicator_name as name_zh
from core.dim_indicator as i
order by code
