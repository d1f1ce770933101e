-- What is the one value of each region for insured persons? · 各地区参保人数以何值为准？
select v.year, v.region_name, v.fund_name, v.role, v.value, v.unit, v.values_disagree, v.source_file, v.source_cell
from mart.indicator_value as v
where v.indicator_code = 'insured_persons' and v.period_basis = 'year'
order by v.year, v.region_name, v.fund_name, v.role
