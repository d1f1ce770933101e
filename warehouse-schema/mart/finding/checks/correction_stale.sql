-- A correction that held once: its document was superseded, or something else stands in the cell now. The figure counts
-- as reported again until somebody looks.
with subject as (
    select
        f.document_id,
        if(count(distinct f.region_code) = 1, min(f.region_code), null) as region_code,
        if(count(distinct f.fund_code) = 1, min(f.fund_code), null) as fund_code,
        if(count(distinct f.year) = 1, min(f.year), null) as year
    from core.dim_form as f
    group by f.document_id
)
select
    d.document_id, d.source_file, if(k.current_document_id is null, k.source_cell, '') as source_cell,
    s.region_code, s.fund_code, s.year,
    array(k.correction_id, k.source_file, k.source_cell, k.state_reason) as arguments,
    array(
        k.correction_id, k.source_file, k.source_cell,
        if(k.current_document_id is null, '该单元格现为其他内容', '该文件已被取代，请核对新文件中的数字')) as arguments_zh,
    k.value_text as reported_value,
    k.corrected_text as expected_value
from ops.correction as k
join core.dim_document as d
    on d.document_id = coalesce(k.current_document_id, k.document_id)
left join subject as s
    on s.document_id = d.document_id
where k.state = 'stale' and d.state = 'loaded'
