-- A form of which another document holds a later version that says otherwise: a correction, or two documents that
-- disagree. Both stay in core; the marts show the later one (core.form_vintage says which that is).
select
    v.document_id, d.source_file, f.source_cell, f.region_code, f.fund_code, f.year,
    array(
        coalesce(f.title, f.form_type), c.source_file,
        if(v.is_order_unknown, 'only the order of the files’ names tells that it is later; put 更正 into its name',
            'it was changed later, or its name says so')) as arguments,
    array(
        coalesce(f.title, f.form_type), c.source_file,
        if(v.is_order_unknown, '仅按文件名排序判定先后，请在更正文件名中写明“更正”', '该文件修改时间较晚或文件名标明更正')) as arguments_zh,
    cast(null as string) as reported_value,
    cast(null as string) as expected_value
from core.form_vintage as v
inner join core.dim_form as f on v.document_id = f.document_id and v.form_ordinal = f.form_ordinal
inner join core.dim_document as d on v.document_id = d.document_id
inner join core.dim_document as c on v.current_document_id = c.document_id
where v.state = 'superseded'
