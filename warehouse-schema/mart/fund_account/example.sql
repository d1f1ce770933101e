-- How does income divide by source? · 基金收入来源如何构成？
select a.year, a.fund_name, m.name_zh, a.value_text, a.value, a.unit, a.source_cell
from mart.fund_account as a
join mart.account_measure as m on a.measure = m.measure
where m.part_of = 'income_total'
order by a.year, a.fund_name, a.value desc
