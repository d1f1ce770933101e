-- Grain: one measure of a form. Key: document_id, form_ordinal, measure, source_cell. Current versions only.
-- What stands in the document is never changed: a hand correction stands beside it, in the effective_ columns.
select
    b.document_id,
    d.source_file,
    b.form_ordinal,
    f.form_type,
    f.year,
    f.as_of,
    f.region_code,
    g.region_name,
    f.region_scope,
    f.fund_code,
    n.fund_name,
    f.organization_name,
    f.project_name,
    b.measure,
    b.value_text,
    b.value,
    b.unit,
    b.source_cell,
    c.correction_id,
    if(c.correction_id is null, b.value_text, c.corrected_text) as effective_text,
    if(c.correction_id is null, b.value, c.lower_value) as effective_value,
    if(c.correction_id is null, b.unit, c.unit) as effective_unit
from core.fact_budget as b
inner join core.form_vintage as v on b.document_id = v.document_id and b.form_ordinal = v.form_ordinal
inner join core.dim_document as d on b.document_id = d.document_id
inner join core.dim_form as f on b.document_id = f.document_id and b.form_ordinal = f.form_ordinal
left join core.dim_region as g on f.region_code = g.region_code and g.is_current
left join core.dim_fund as n on f.fund_code = n.fund_code
left join ops.correction as c
    on c.state = 'applied' and c.document_id = b.document_id and c.source_cell = b.source_cell and c.measure = b.measure
where v.is_current
