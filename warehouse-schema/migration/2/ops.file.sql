-- Schema 2 tells what reading made of a file (ops.file) from what it means for the marts (ops.document, now computed).
-- Schema 1 kept both in ops.document. Whether a replaced file without facts was no form or damaged, it did not keep.
with known as (
    select
        d.*,
        case
            when d.state = 'duplicate' then 'loaded'
            when d.state = 'superseded' then if(d.fact_count > 0, 'loaded', 'quarantined')
            else d.state
        end as read_state
    from ops.document as d
)
select
    k.source_file,
    k.sha256,
    k.document_id,
    k.read_state as state,
    if(k.read_state = 'loaded', null, k.reason_code) as reason_code,
    if(k.read_state = 'loaded', null, k.reason) as reason,
    k.container,
    k.size_bytes,
    k.modified_at,
    k.form_count,
    k.fact_count,
    k.finding_count,
    -- unlike that of any reading: a copy of it is read again
    '' as facts_hash,
    k.first_seen,
    k.valid_to,
    if(k.valid_to is null, null, 'replaced') as end_reason,
    k.run_id
from known as k
