-- Last runs · 最近运行
select
    r.run_id,
    r.started_at,
    r.state,
    cast(unix_timestamp(r.finished_at) - unix_timestamp(r.started_at) as int) as seconds,
    r.documents_read,
    r.documents_unchanged,
    r.problem
from ops.run as r
order by r.started_at desc
limit 5
