-- Which projects do summary lists name? · 汇总表列有哪些项目？
select p.year, p.organization_name, p.project_name, p.fund_code
from core.fact_listed_project as p
order by p.year, p.organization_name, p.project_name
