-- Grain: one content seen at one path. Key: source_file, sha256.
with placed as (
    select
        f.*,
        min(if(f.valid_to is null, f.source_file, null)) over (partition by f.document_id) as primary_file
    from ops.file as f
),
judged as (
    select
        p.*,
        v.state as vintage_state,
        c.source_file as current_file,
        case
            when p.valid_to is not null then p.end_reason
            when p.state <> 'loaded' then p.reason_code
            when p.source_file <> p.primary_file then 'same_bytes'
            when v.state = 'duplicate' then 'same_content'
            when v.state = 'superseded' then 'newer_version'
        end as decided_code
    from placed as p
    left join core.form_vintage as v on p.document_id = v.document_id and v.form_ordinal = 0
    left join (
        select f.document_id, min(f.source_file) as source_file from ops.file as f where f.valid_to is null group by f.document_id
    ) as c on v.current_document_id = c.document_id
)
select
    j.source_file,
    j.sha256,
    j.document_id,
    case
        when j.decided_code in ('replaced', 'moved', 'withdrawn', 'newer_version') then 'superseded'
        when j.decided_code in ('same_bytes', 'same_content') then 'duplicate'
        else j.state
    end as state,
    j.decided_code as reason_code,
    case j.decided_code
        when 'replaced' then 'Other content took its place at this path'
        when 'moved' then concat('The file is gone from this path; the same bytes stand at ', j.primary_file)
        when 'withdrawn' then 'The file is gone from the inbox and was withdrawn'
        when 'same_bytes' then concat('The same bytes are loaded from ', j.primary_file)
        when 'same_content' then concat('Its forms are loaded from ', j.current_file, ', with the same figures')
        when 'newer_version' then concat('Its forms are superseded by those of ', j.current_file)
        else j.reason
    end as reason,
    j.container,
    j.size_bytes,
    j.modified_at,
    j.form_count,
    j.fact_count,
    j.finding_count,
    j.first_seen,
    j.valid_to,
    j.run_id
from judged as j
