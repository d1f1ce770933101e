-- What do the documents say about income, as it holds now? · 现行文件所载基金收入是多少？
select a.year, r.region_name, a.fund_code, a.value_text, a.value, d.source_file, a.source_cell
from core.fact_account as a
join core.form_vintage as v on a.document_id = v.document_id and a.form_ordinal = v.form_ordinal and v.is_current
join core.dim_document as d on a.document_id = d.document_id
left join core.dim_region as r on a.region_code = r.region_code and r.is_current
where a.measure = 'income_total'
order by a.year, a.fund_code
