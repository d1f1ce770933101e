-- For which indicators is less better? · 哪些指标越低越好？
select i.indicator_code, i.indicator_name, i.dimension
from core.dim_indicator as i
where i.direction = 'lower_better'
order by i.indicator_code
