-- Grain: one document. Key: document_id.
-- A duplicate has the row of the document whose bytes it repeats; a content that is gone from every path is superseded.
with ranked as (
    select
        d.*,
        row_number() over (
            partition by d.document_id
            order by
                case d.state when 'loaded' then 1 when 'quarantined' then 2 when 'ignored' then 3 else 4 end,
                d.valid_to desc nulls first,
                d.source_file
        ) as preference,
        min(d.first_seen) over (partition by d.document_id) as valid_from
    from ops.document as d
    where d.document_id is not null and d.state <> 'duplicate'
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
