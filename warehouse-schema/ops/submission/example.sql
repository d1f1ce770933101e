-- What was expected and has not come? · 应报未报的有哪些？
select s.year, s.region_code, s.fund_code, s.form_type, s.organization_name, s.project_name
from ops.submission as s
where s.expected and not s.received
order by s.year, s.region_code, s.fund_code
