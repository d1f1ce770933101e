-- Forms and figures by type · 各表种的表数与数值
select
    f.form_type,
    count(*) as forms,
    count_if(f.state <> 'loaded') as quarantined,
    count(distinct f.region_code) as regions,
    min(f.year) as from_year,
    max(f.year) as to_year,
    sum(coalesce(v.value_count, 0)) as indicator_values
from core.dim_form as f
inner join core.dim_document as d on f.document_id = d.document_id and d.state in ('loaded', 'quarantined')
left join (
    select i.document_id, i.form_ordinal, count(*) as value_count
    from mart.reported_indicator as i
    group by i.document_id, i.form_ordinal
) as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
group by f.form_type
order by forms desc, f.form_type
