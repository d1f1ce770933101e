-- What satisfaction is aimed at? · 满意度目标是多少？
select t.year, r.region_name, t.region_scope, t.fund_code, t.comparator, t.lower_value, t.value_text
from core.fact_target as t
join core.form_vintage as v on t.document_id = v.document_id and t.form_ordinal = v.form_ordinal and v.is_current
left join core.dim_region as r on t.region_code = r.region_code and r.is_current
where t.indicator_code = 'satisfaction'
order by t.year, r.region_name, t.fund_code
