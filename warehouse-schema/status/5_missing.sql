-- Forms that a summary list names and that did not come · 汇总表所列而未收到的报表
select s.year, s.region_code, s.fund_code, s.form_type, s.organization_name, s.project_name
from ops.submission as s
where s.expected and not s.received
order by s.year, s.organization_name, s.project_name
limit 20
