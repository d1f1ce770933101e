-- Which budgets were executed outside the band? · 哪些预算执行率超出合理区间？
select b.year, b.region_name, b.fund_name, b.budget, b.executed, b.execution_rate_text, b.execution_rate_recomputed
from mart.budget_execution as b
where not b.within_band
order by b.execution_rate_recomputed
