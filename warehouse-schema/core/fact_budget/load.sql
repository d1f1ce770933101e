-- Grain: one measure printed on a form. Key: document_id, fact_ordinal.
select
    b.*,
    f.form_type,
    coalesce(cast(f.as_of as string), cast(f.year as string)) as period_code,
    f.year,
    f.as_of,
    f.region_code,
    f.region_scope,
    f.fund_code
from staged_budget as b
inner join staged_form as f
    on b.document_id = f.document_id and b.form_ordinal = f.form_ordinal
where f.state = 'loaded'
