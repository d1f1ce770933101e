-- What do the forms say about insured persons, and where? · 各表参保人数怎么写，写在哪里？
select i.year, i.as_of, i.region_name, i.fund_name, i.role, i.value_text, i.lower_value, i.unit, i.source_file, i.source_cell
from mart.reported_indicator as i
where i.indicator_code = 'insured_persons'
order by i.year, i.region_name, i.fund_name, i.role
