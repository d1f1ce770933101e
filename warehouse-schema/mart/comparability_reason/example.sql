-- Why are values not compared? · 数值因何不可比？
select c.comparability, c.reason_en, c.reason_zh
from mart.comparability_reason as c
order by c.comparability
