-- How fresh the figures are, by fund · 各险种数据时效
select
    f.fund_code,
    count(distinct f.region_code) as regions,
    max(f.year) as latest_year,
    max(f.as_of) as latest_as_of,
    date_trunc('second', max(d.first_seen)) as newest_first_seen
from core.dim_form as f
inner join core.form_vintage as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
inner join (
    select o.document_id, min(o.first_seen) as first_seen from ops.document as o group by o.document_id
) as d on f.document_id = d.document_id
where v.is_current and f.form_type not in ('target_summary', 'review_table')
group by f.fund_code
order by f.fund_code
