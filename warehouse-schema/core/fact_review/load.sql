-- Grain: one line of a review table. Key: document_id, fact_ordinal.
select
    r.*,
    coalesce(cast(f.as_of as string), cast(f.year as string)) as period_code,
    f.year,
    f.as_of
from staged_review as r
inner join staged_form as f
    on r.document_id = f.document_id and r.form_ordinal = f.form_ordinal
where f.state = 'loaded'
