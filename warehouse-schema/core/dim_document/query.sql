-- Grain: one document. Key: document_id.
-- Of the paths where a content stands or stood, the row tells of the one it is loaded from.
with ranked as (
    select
        d.*,
        row_number() over (
            partition by d.document_id
            order by
                d.valid_to is not null,
                d.reason_code = 'same_bytes',
                d.valid_to desc,
                d.source_file
        ) as preference,
        min(d.first_seen) over (partition by d.document_id) as valid_from
    from ops.document as d
    where d.document_id is not null
)
select
    r.document_id,
    r.source_file,
    r.sha256,
    r.container,
    r.size_bytes,
    r.state,
    r.state = 'loaded' as is_current,
    r.form_count,
    r.valid_from,
    r.valid_to
from ranked as r
where r.preference = 1
