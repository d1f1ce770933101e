-- Expected forms that did not come, the longest overdue first · 应报未收
select
    s.due_date,
    if(s.due_date < t.today, datediff(t.today, s.due_date), null) as days_late,
    s.year,
    s.form_type,
    s.region_code,
    r.region_name,
    s.region_scope,
    s.fund_code,
    s.organization_name,
    s.project_name
from ops.submission as s
cross join (select to_date(from_utc_timestamp(current_timestamp(), 'Asia/Shanghai')) as today) as t
left join core.dim_region as r on s.region_code = r.region_code and r.is_current
where s.expected and not s.received
order by s.due_date nulls last, s.year, s.form_type, s.region_code, s.fund_code, s.organization_name, s.project_name
