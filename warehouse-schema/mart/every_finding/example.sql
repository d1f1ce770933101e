-- Which findings are settled, and by what? · 哪些问题已处理，依据是什么？
select f.finding_code, f.source_file, f.source_cell, f.state, f.correction_id, f.exception_id, f.exception_reason, f.exception_expires_on
from mart.every_finding as f
where f.state <> 'open'
order by f.state, f.source_file, f.source_cell
