-- Grain: one doubt of the reader. Key: document_id, fact_ordinal.
select
    n.*,
    f.region_code,
    f.fund_code,
    f.year
from staged_finding as n
left join staged_form as f
    on n.document_id = f.document_id and n.form_ordinal = f.form_ordinal
