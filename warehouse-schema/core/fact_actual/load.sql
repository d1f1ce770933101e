-- Grain: one value of one indicator row of a form. Key: document_id, fact_ordinal.
select
    i.*,
    f.form_type,
    coalesce(cast(f.as_of as string), cast(f.year as string)) as period_code,
    f.year,
    f.as_of,
    f.region_code,
    f.region_scope,
    f.fund_code,
    f.organization_name
from staged_indicator as i
inner join staged_form as f
    on i.document_id = f.document_id and i.form_ordinal = f.form_ordinal
where f.state = 'loaded' and i.role in ('actual', 'completion_rate')
