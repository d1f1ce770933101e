-- Every fact of a loaded form is in the warehouse exactly once: a document's rows are as many as the reader counted, at
-- one of the paths where it stands or stood; what is read of a document may depend on the names of its folders.
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
    select o.document_id, sort_array(collect_set(cast(o.fact_count as bigint))) as fact_counts
    from ops.file as o
    where o.document_id is not null
    group by o.document_id
)
select
    coalesce(e.document_id, c.document_id) as document_id,
    e.fact_counts as facts_read,
    coalesce(c.fact_count, 0) as facts_stored
from expected as e
full outer join counted as c on e.document_id = c.document_id
where not coalesce(array_contains(e.fact_counts, coalesce(c.fact_count, 0)), false)
