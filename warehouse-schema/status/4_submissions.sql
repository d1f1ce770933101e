-- Expected forms by year and type · 应报与已报
select
    s.year,
    s.form_type,
    count(*) as expected,
    count_if(s.received) as received,
    count_if(s.received_late) as received_late,
    count_if(not s.received and s.due_date < t.today) as late,
    count_if(not s.received and coalesce(s.due_date >= t.today, true)) as outstanding
from ops.submission as s
cross join (select to_date(from_utc_timestamp(current_timestamp(), 'Asia/Shanghai')) as today) as t
where s.expected
group by s.year, s.form_type
order by s.year desc, s.form_type
