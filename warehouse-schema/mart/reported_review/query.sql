-- Grain: one line of a review table. Key: document_id, form_ordinal, row_ordinal. Current versions only.
select
    r.document_id,
    d.source_file,
    r.form_ordinal,
    r.row_ordinal,
    r.organization_name,
    r.project_name,
    r.year,
    r.as_of,
    r.region_code,
    g.region_name,
    r.region_scope,
    r.fund_code,
    n.fund_name,
    r.budget,
    r.received,
    r.executed,
    r.execution_rate,
    r.completion_rate,
    r.score_execution,
    r.score_completion,
    r.score_deviation,
    r.score_timeliness,
    r.score_total,
    r.source_cell
from core.fact_review as r
inner join core.form_vintage as v on r.document_id = v.document_id and r.form_ordinal = v.form_ordinal
inner join core.dim_document as d on r.document_id = d.document_id
left join core.dim_region as g on r.region_code = g.region_code and g.is_current
left join core.dim_fund as n on r.fund_code = n.fund_code
where v.is_current
