-- What was published when? · 何时发布了什么？
select p.publication_id, p.published_at, p.kind, p.row_counts['mart.finding'] as findings
from ops.publication as p
order by p.publication_id desc
