-- What did each fund take in and spend? · 各险种收支各是多少？
select a.year, a.region_name, a.fund_name, a.measure, a.value, a.source_file, a.source_cell
from mart.account_figure as a
where a.measure in ('income_total', 'expenditure_total')
order by a.year, a.region_name, a.fund_name, a.measure desc
