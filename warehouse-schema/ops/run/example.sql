-- How long did the last runs take? · 最近运行耗时多少？
select r.run_id, r.started_at, r.state, r.documents_read, r.seconds_by_stage
from ops.run as r
order by r.started_at desc
limit 10
