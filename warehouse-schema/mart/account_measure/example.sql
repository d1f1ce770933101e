-- Which items make up total income? · 基金收入由哪些项目构成？
select m.measure, m.name_zh, m.name_en
from mart.account_measure as m
where m.part_of = 'income_total'
order by m.measure
