-- What stands in the inbox now? · 收件夹现有哪些文件？
select f.source_file, f.container, f.size_bytes, f.form_count, f.fact_count, f.finding_count
from ops.file as f
where f.valid_to is null
order by f.source_file
