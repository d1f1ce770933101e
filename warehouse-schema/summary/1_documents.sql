-- Documents by state · 文件状态
select d.state, count(*) as documents, count_if(r.run_id is not null) as in_this_run
from ops.document as d
left join (select max(o.run_id) as run_id from ops.document as o) as r on d.run_id = r.run_id
group by d.state
order by documents desc
