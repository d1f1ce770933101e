-- Base units that have values; none for words
select distinct v.unit as code, replace(v.unit, '_', ' ') as name, cast(null as string) as name_zh
from mart.indicator_value as v
order by code
