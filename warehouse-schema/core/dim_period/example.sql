-- Which periods do the forms cover, and how much of the year is that? · 各表覆盖哪些期间？
select p.period_code, p.period_basis, p.first_day, p.last_day, p.elapsed_share
from core.dim_period as p
order by p.last_day
