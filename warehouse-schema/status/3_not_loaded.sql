-- Documents and forms that could not be loaded · 未入库的文件与报表
select d.source_file, cast(null as string) as source_cell, d.reason_code, d.reason
from ops.document as d
where d.state = 'quarantined' and d.valid_to is null
union all
select d.source_file, f.source_cell, f.reason_code, coalesce(n.message, f.title) as reason
from core.dim_form as f
inner join core.dim_document as d on f.document_id = d.document_id and d.is_current
left join core.fact_finding as n
    on f.document_id = n.document_id and f.form_ordinal = n.form_ordinal and f.reason_code = n.finding_code
where f.state = 'quarantined'
order by source_file, source_cell
