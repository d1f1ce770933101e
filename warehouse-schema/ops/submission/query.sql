-- Grain: region, scope, fund, year, form type and project. Key: all of them.
-- Expected is what a summary list names: a target form for each of its projects. Received is what is loaded.
with listed as (
    select
        p.region_code,
        p.region_scope,
        p.fund_code,
        p.year,
        'target_table' as form_type,
        p.organization_name,
        p.project_name,
        min(p.document_id) as listed_in
    from core.fact_listed_project as p
    inner join core.form_vintage as v on p.document_id = v.document_id and p.form_ordinal = v.form_ordinal
    where v.is_current
    group by p.region_code, p.region_scope, p.fund_code, p.year, p.organization_name, p.project_name
),
came as (
    select
        f.region_code,
        f.region_scope,
        f.fund_code,
        f.year,
        f.form_type,
        f.organization_name,
        f.project_name,
        cast(count(*) as int) as form_count
    from core.dim_form as f
    inner join core.form_vintage as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
    where v.is_current and f.form_type not in ('target_summary', 'review_table')
    group by
        f.region_code, f.region_scope, f.fund_code, f.year, f.form_type, f.organization_name, f.project_name
),
-- A listed project and its form agree in year and project; the list may shorten the organisation's name.
matched as (
    select
        l.*,
        (
            select coalesce(sum(c.form_count), 0)
            from came as c
            where c.form_type = l.form_type and c.year = l.year and c.project_name = l.project_name
        ) as form_count
    from listed as l
)
select
    m.region_code,
    m.region_scope,
    m.fund_code,
    m.year,
    m.form_type,
    m.organization_name,
    m.project_name,
    true as expected,
    m.form_count > 0 as received,
    cast(m.form_count as int) as form_count,
    m.listed_in
from matched as m
union all
select
    c.region_code,
    c.region_scope,
    c.fund_code,
    c.year,
    c.form_type,
    c.organization_name,
    c.project_name,
    false as expected,
    true as received,
    c.form_count,
    cast(null as string) as listed_in
from came as c
left anti join listed as l
    on c.form_type = l.form_type and c.year = l.year and c.project_name = l.project_name
