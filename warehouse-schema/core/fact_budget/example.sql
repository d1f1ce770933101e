-- Which amounts stand in form headers? · 表头有哪些金额？
select b.form_type, b.measure, count(*) as figures, min(b.value) as smallest, max(b.value) as largest
from core.fact_budget as b
join core.form_vintage as v on b.document_id = v.document_id and b.form_ordinal = v.form_ordinal and v.is_current
where b.unit = 'yuan'
group by b.form_type, b.measure
order by b.form_type, b.measure
