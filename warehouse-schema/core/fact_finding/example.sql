-- What did reading doubt most? · 读取时存疑最多的是什么？
select n.finding_code, n.severity, count(*) as findings, min(n.message) as example
from core.fact_finding as n
join core.form_vintage as v on n.document_id = v.document_id and n.form_ordinal = v.form_ordinal and v.is_current
group by n.finding_code, n.severity
order by findings desc, n.finding_code
