-- Which documents are not loaded, and what is to be done? · 哪些文件未入库，如何处理？
select d.source_file, d.state, d.reason_code, d.reason
from ops.document as d
where d.state <> 'loaded' and d.valid_to is null
order by d.state, d.source_file
