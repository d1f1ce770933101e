-- What growth on last year follows from the reports themselves? · 由报告自身数字得出的同比增减是多少？
select g.fund_code, g.year, g.measure, g.this_year, g.last_year, g.growth, g.rate
from mart.growth_basis as g
where g.basis = 'last_year'
order by g.fund_code, g.measure
