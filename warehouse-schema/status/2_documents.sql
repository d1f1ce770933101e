-- Documents by state · 文件状态
select
    d.state,
    d.reason_code,
    count(*) as documents,
    date_trunc('second', max(d.first_seen)) as newest_first_seen,
    min(d.source_file) as example
from ops.document as d
group by d.state, d.reason_code
order by documents desc, d.state, d.reason_code
