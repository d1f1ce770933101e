-- Which budgets do the forms state? · 各表预算数是多少？
select b.year, b.region_name, b.region_scope, b.fund_name, b.form_type, b.value_text, b.value, b.source_file, b.source_cell
from mart.reported_budget as b
where b.measure = 'budget'
order by b.year, b.region_name, b.fund_name
