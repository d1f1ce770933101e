-- Grain: one line of a summary list. Key: document_id, fact_ordinal.
select
    p.*,
    f.year
from staged_listed_project as p
inner join staged_form as f
    on p.document_id = f.document_id and p.form_ordinal = f.form_ordinal
where f.state = 'loaded'
