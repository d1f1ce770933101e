-- Last runs that found something to do · 最近运行
select
    r.run_id,
    date_trunc('second', r.started_at) as started_at,
    -- the row comes just before the publication
    if(r.state = 'published' and p.publication_id is null, 'died', r.state) as state,
    if(p.publication_id is null, null, r.publication_id) as publication_id,
    cast(unix_timestamp(r.finished_at) - unix_timestamp(r.started_at) as int) as seconds,
    r.documents_read,
    r.documents_unchanged,
    r.problem
from ops.run as r
left join ops.publication as p on r.run_id = p.run_id and p.kind = 'run'
order by r.started_at desc
limit 5
