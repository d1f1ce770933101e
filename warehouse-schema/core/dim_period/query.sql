-- Grain: one year, or the part of a year up to a day. Key: period_code.
with seen as (
    select f.period_code, f.year, f.as_of from core.dim_form as f
    union
    select a.period_code, a.year, a.as_of from core.fact_account as a
),
bounded as (
    select distinct
        s.period_code,
        coalesce(s.year, year(s.as_of)) as year,
        s.as_of,
        make_date(coalesce(s.year, year(s.as_of)), 1, 1) as first_day,
        coalesce(s.as_of, make_date(s.year, 12, 31)) as last_day
    from seen as s
    where s.period_code is not null
),
-- A form's as_of decides its period; a year printed beside it that differs must not make a second row.
single as (
    select b.*, row_number() over (partition by b.period_code order by abs(b.year - year(b.last_day)), b.year) as preference
    from bounded as b
)
select
    s.period_code,
    s.year,
    s.as_of,
    case when s.as_of is null then 'year' else 'to_date' end as period_basis,
    s.first_day,
    s.last_day,
    cast(month(s.last_day) as decimal(30, 10)) / 12 as elapsed_share
from single as s
where s.preference = 1
