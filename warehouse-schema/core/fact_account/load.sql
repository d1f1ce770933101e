-- Grain: one figure of a report; year is the year of the figure. Key: document_id, fact_ordinal.
-- A figure may stand outside every form (form_ordinal 0); figures of quarantined forms are left out.
select
    a.*,
    coalesce(cast(a.as_of as string), cast(a.year as string)) as period_code
from staged_account as a
left join staged_form as f
    on a.document_id = f.document_id and a.form_ordinal = f.form_ordinal
where coalesce(f.state, 'loaded') = 'loaded'
