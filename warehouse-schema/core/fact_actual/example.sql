-- How many insured persons were reached? · 参保人数完成多少？
select a.period_code, r.region_name, a.fund_code, a.value_text, a.lower_value, a.unit
from core.fact_actual as a
join core.form_vintage as v on a.document_id = v.document_id and a.form_ordinal = v.form_ordinal and v.is_current
left join core.dim_region as r on a.region_code = r.region_code and r.is_current
where a.indicator_code = 'insured_persons' and a.role = 'actual'
order by a.period_code, r.region_name, a.fund_code
