-- Grain: one form within a document. Key: document_id, form_ordinal.
select
    f.*,
    coalesce(cast(f.as_of as string), cast(f.year as string)) as period_code
from staged_form as f
