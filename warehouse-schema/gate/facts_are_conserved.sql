-- Every fact of a loaded form is in the warehouse exactly once: the reader's count of a document equals its rows.
with stored as (
    select t.document_id from core.fact_target as t
    union all
    select a.document_id from core.fact_actual as a
    union all
    select b.document_id from core.fact_budget as b
    union all
    select c.document_id from core.fact_account as c
    union all
    select r.document_id from core.fact_review as r
    union all
    select p.document_id from core.fact_listed_project as p
),
counted as (
    select s.document_id, count(*) as fact_count from stored as s group by s.document_id
),
expected as (
    select o.document_id, max(o.fact_count) as fact_count
    from ops.file as o
    where o.document_id is not null and o.fact_count > 0
    group by o.document_id
)
select
    coalesce(e.document_id, c.document_id) as document_id,
    coalesce(e.fact_count, 0) as facts_read,
    coalesce(c.fact_count, 0) as facts_stored
from expected as e
full outer join counted as c on e.document_id = c.document_id
where coalesce(e.fact_count, 0) <> coalesce(c.fact_count, 0)
