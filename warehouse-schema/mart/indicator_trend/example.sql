-- What changed on the year before? · 与上年相比有何变化？
select t.region_name, t.fund_name, t.indicator_name, t.year, t.previous_value, t.value, t.relative_change
from mart.indicator_trend as t
where t.comparability = 'comparable'
order by abs(t.relative_change) desc
