-- Grain: one figure of a report. Key: document_id, form_ordinal, measure, source_cell. Current versions only.
-- What stands in the document is never changed: a hand correction stands beside it, in the effective_ columns.
select
    a.document_id,
    d.source_file,
    a.form_ordinal,
    a.year,
    a.as_of,
    a.region_code,
    g.region_name,
    a.region_scope,
    a.fund_code,
    n.fund_name,
    a.measure,
    a.of_measure,
    a.value_text,
    a.value,
    a.unit,
    a.source_cell,
    c.correction_id,
    if(c.correction_id is null, a.value_text, c.corrected_text) as effective_text,
    if(c.correction_id is null, a.value, c.lower_value) as effective_value,
    if(c.correction_id is null, a.unit, c.unit) as effective_unit
from core.fact_account as a
inner join core.form_vintage as v on a.document_id = v.document_id and a.form_ordinal = v.form_ordinal
inner join core.dim_document as d on a.document_id = d.document_id
left join core.dim_region as g on a.region_code = g.region_code and g.is_current
left join core.dim_fund as n on a.fund_code = n.fund_code
left join ops.correction as c
    on c.state = 'applied' and c.document_id = a.document_id and c.source_cell = a.source_cell and c.measure = a.measure
where v.is_current
