-- Parts of the year that have values
select distinct
    v.period_basis as code,
    if(v.period_basis = 'year', 'The whole year', concat('January to month ', cast(right(v.period_basis, 2) as int))) as name,
    if(v.period_basis = 'year', '全年', concat('截至', cast(right(v.period_basis, 2) as int), '月')) as name_zh
from mart.indicator_value as v
order by code
