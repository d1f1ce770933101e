-- Schema 2 compares versions of a form by a hash of their figures. Schema 1 kept none, and says nothing about equality:
-- every form is then unlike the others until it is read again.
select
    f.*,
    concat_ws('-', f.document_id, f.form_ordinal) as content_hash
from core.dim_form as f
