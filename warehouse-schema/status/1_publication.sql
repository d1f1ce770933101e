-- In force · 现行发布
select p.publication_id, p.published_at, p.kind, p.run_id, round((unix_timestamp() - unix_timestamp(p.published_at)) / 3600, 1) as age_hours
from ops.publication as p
order by p.publication_id desc
limit 1
