-- Documents and forms that could not be loaded · 未入库的文件与报表
select d.source_file, cast(null as string) as source_cell, d.reason_code, d.reason
from ops.document as d
where d.state = 'quarantined' and d.valid_to is null
union all
select d.source_file, f.source_cell, f.reason_code, f.title as reason
from core.dim_form as f
inner join core.dim_document as d on f.document_id = d.document_id and d.is_current
where f.state = 'quarantined'
order by source_file, source_cell
limit 20
