-- Purpose: every way in which a report's own figures make a growth on last year, for checking the growth it states.
-- Grain: document x region x scope x fund x year x unit x basis x measure x this_year x last_year. Key: the same.
with figure as (
    select distinct
        a.document_id, a.region_code, a.region_scope, a.fund_code, a.year, a.effective_unit as unit, a.measure, a.of_measure,
        -- headcounts and standards are no measures of money; they grow all the same
        coalesce(m.kind, if(a.measure like 'budget|_%' escape '|', 'budget', 'count')) as kind,
        a.effective_value as value
    from mart.fund_account as a
    left join mart.account_measure as m
        on m.measure = a.measure
    where a.effective_value is not null and a.year is not null
),
level as (
    select f.* from figure as f where f.kind in ('income', 'expenditure', 'count', 'standard') and f.unit <> 'ratio'
),
on_last_year as (
    select
        t.document_id, t.region_code, t.region_scope, t.fund_code, t.year, t.unit, t.measure,
        'last_year' as basis, t.value as this_year, p.value as last_year
    from level as t
    join level as p
        on p.document_id = t.document_id and p.region_code <=> t.region_code and p.region_scope <=> t.region_scope
        and p.fund_code <=> t.fund_code and p.year = t.year - 1 and p.unit = t.unit and p.measure = t.measure
),
budget_on_last_year as (
    select
        t.document_id, t.region_code, t.region_scope, t.fund_code, t.year, t.unit, t.measure,
        'budget' as basis, t.value as this_year, p.value as last_year
    from figure as t
    join level as p
        on p.document_id = t.document_id and p.region_code <=> t.region_code and p.region_scope <=> t.region_scope
        and p.fund_code <=> t.fund_code and p.year = t.year - 1 and p.unit = t.unit and p.measure = 'expenditure_total'
    where t.measure = 'budget_expenditure'
),
less_stated_growth as (
    -- last year is not stated: this year less the stated growth is what it must have been
    select
        t.document_id, t.region_code, t.region_scope, t.fund_code, t.year, t.unit, t.measure,
        'this_year_less_growth' as basis, t.value as this_year, t.value - g.value as last_year
    from level as t
    join figure as g
        on g.document_id = t.document_id and g.region_code <=> t.region_code and g.region_scope <=> t.region_scope
        and g.fund_code <=> t.fund_code and g.year = t.year and g.unit = t.unit and g.measure = 'growth_amount'
        and (g.of_measure is null or g.of_measure = t.measure)
    where t.value > g.value
),
plus_stated_growth as (
    select
        p.document_id, p.region_code, p.region_scope, p.fund_code, g.year, p.unit, p.measure,
        'last_year_plus_growth' as basis, p.value + g.value as this_year, p.value as last_year
    from level as p
    join figure as g
        on g.document_id = p.document_id and g.region_code <=> p.region_code and g.region_scope <=> p.region_scope
        and g.fund_code <=> p.fund_code and g.year = p.year + 1 and g.unit = p.unit and g.measure = 'growth_amount'
        and (g.of_measure is null or g.of_measure = p.measure)
),
basis as (
    select * from on_last_year
    union
    select * from budget_on_last_year
    union
    select * from less_stated_growth
    union
    select * from plus_stated_growth
)
select
    b.document_id,
    b.region_code,
    b.region_scope,
    b.fund_code,
    cast(b.year as int) as year,
    b.unit,
    b.basis,
    b.measure,
    cast(b.this_year as decimal(30, 10)) as this_year,
    cast(b.last_year as decimal(30, 10)) as last_year,
    cast(b.this_year - b.last_year as decimal(30, 10)) as growth,
    cast((b.this_year - b.last_year) / nullif(b.last_year, 0) as decimal(30, 10)) as rate
from basis as b
