-- Grain: one value that a form reports for an indicator. Key: document_id, form_ordinal, row_ordinal, role, source_cell.
-- What stands in the document is never changed: a hand correction stands beside it, in the effective_ columns.
-- Current versions only (core.form_vintage); superseded ones are in core.
with reported as (
    select * from (
        select
            t.document_id, t.form_ordinal, t.row_ordinal, t.role, t.level1, t.level2, t.level1_code, t.level2_code,
            t.indicator_code, t.indicator_text, t.value_text, t.value_kind, t.comparator, t.lower_value,
            t.upper_value, t.unit, t.weight, t.score, t.source_cell
        from core.fact_target as t
        union all
        select
            a.document_id, a.form_ordinal, a.row_ordinal, a.role, a.level1, a.level2, a.level1_code, a.level2_code,
            a.indicator_code, a.indicator_text, a.value_text, a.value_kind, a.comparator, a.lower_value,
            a.upper_value, a.unit, a.weight, a.score, a.source_cell
        from core.fact_actual as a
    )
),
-- joined first: forms are few, and a figure's row is long
form as (
    select
        f.document_id, f.form_ordinal, d.source_file, f.form_type, f.year, f.year_source, f.as_of, f.region_code,
        g.region_name, g.region_level, f.region_scope, f.fund_code, n.fund_name, f.organization_name, f.project_name
    from core.dim_form as f
    inner join core.form_vintage as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
    inner join core.dim_document as d on f.document_id = d.document_id
    left join core.dim_region as g on f.region_code = g.region_code and g.is_current
    left join core.dim_fund as n on f.fund_code = n.fund_code
    where v.is_current
)
select /*+ broadcast(form) */
    r.*,
    form.source_file,
    form.form_type,
    form.year,
    form.year_source,
    form.as_of,
    form.region_code,
    form.region_name,
    form.region_level,
    form.region_scope,
    form.fund_code,
    form.fund_name,
    form.organization_name,
    form.project_name,
    c.correction_id,
    if(c.correction_id is null, r.value_text, c.corrected_text) as effective_text,
    if(c.correction_id is null, r.value_kind, c.value_kind) as effective_kind,
    if(c.correction_id is null, r.comparator, c.comparator) as effective_comparator,
    if(c.correction_id is null, r.lower_value, c.lower_value) as effective_lower,
    if(c.correction_id is null, r.upper_value, c.upper_value) as effective_upper,
    if(c.correction_id is null, r.unit, c.unit) as effective_unit
from reported as r
inner join form on r.document_id = form.document_id and r.form_ordinal = form.form_ordinal
left join ops.correction as c
    on c.state = 'applied' and c.document_id = r.document_id and c.source_cell = r.source_cell and c.measure = r.role
