-- Latest forms by region and fund · 各地区各险种最新报表
select
    f.region_code,
    max(r.region_name) as region_name,
    f.fund_code,
    max(f.year) as latest_year,
    max(f.as_of) as latest_as_of,
    date_trunc('second', max(d.first_seen)) as newest_first_seen,
    count(*) as forms,
    array_join(array_sort(collect_set(f.form_type)), ' ') as form_types
from core.dim_form as f
inner join core.form_vintage as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
inner join (
    select o.document_id, min(o.first_seen) as first_seen from ops.document as o group by o.document_id
) as d on f.document_id = d.document_id
left join core.dim_region as r on f.region_code = r.region_code and r.is_current
where v.is_current and f.form_type not in ('target_summary', 'review_table')
group by f.region_code, f.fund_code
order by f.region_code, f.fund_code
