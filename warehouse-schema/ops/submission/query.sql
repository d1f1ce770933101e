-- Grain: region, scope, fund, year, form type, organisation and project. Key: all of them.
-- Expected is what expectations.csv says (whoever reports), and what a summary list names: a target form for each of
-- its projects. Received is what is loaded and current.
with arrived as (
    select f.document_id, min(f.first_seen) as first_seen
    from ops.file as f
    where f.state = 'loaded'
    group by f.document_id
),
-- What came before the job first ran was not seen coming, so nothing is known of its being late.
begun as (
    select min(to_date(from_utc_timestamp(f.first_seen, 'Asia/Shanghai'))) as first_day from ops.file as f
),
-- A correction does not make its form late: the first version counts.
came as (
    select
        f.region_code,
        f.region_scope,
        f.fund_code,
        f.year,
        f.form_type,
        f.organization_name,
        f.project_name,
        cast(count_if(v.is_current) as int) as form_count,
        min(a.first_seen) as received_at
    from core.dim_form as f
    inner join core.form_vintage as v on f.document_id = v.document_id and f.form_ordinal = v.form_ordinal
    inner join arrived as a on f.document_id = a.document_id
    where f.form_type not in ('target_summary', 'review_table')
    group by
        f.region_code, f.region_scope, f.fund_code, f.year, f.form_type, f.organization_name, f.project_name
    having count_if(v.is_current) > 0
),
listed as (
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
-- A listed project and its form agree in year and project; the list may shorten the organisation's name.
listed_came as (
    select c.form_type, c.year, c.project_name, sum(c.form_count) as form_count, min(c.received_at) as received_at
    from came as c
    group by c.form_type, c.year, c.project_name
),
ruled_came as (
    select
        c.region_code,
        c.region_scope,
        c.fund_code,
        c.year,
        c.form_type,
        sum(c.form_count) as form_count,
        min(c.received_at) as received_at
    from came as c
    group by c.region_code, c.region_scope, c.fund_code, c.year, c.form_type
),
gathered as (
    select
        e.region_code,
        e.region_scope,
        e.fund_code,
        e.year,
        e.form_type,
        cast(null as string) as organization_name,
        cast(null as string) as project_name,
        'rule' as expected_by,
        e.due_date,
        c.form_count,
        c.received_at,
        cast(null as string) as listed_in
    from expected_form as e
    left join ruled_came as c using (region_code, region_scope, fund_code, year, form_type)
    union all
    select
        l.region_code,
        l.region_scope,
        l.fund_code,
        l.year,
        l.form_type,
        l.organization_name,
        l.project_name,
        'summary_list' as expected_by,
        cast(null as date) as due_date,
        c.form_count,
        c.received_at,
        l.listed_in
    from listed as l
    left join listed_came as c using (form_type, year, project_name)
    union all
    select
        c.region_code,
        c.region_scope,
        c.fund_code,
        c.year,
        c.form_type,
        c.organization_name,
        c.project_name,
        cast(null as string) as expected_by,
        cast(null as date) as due_date,
        c.form_count,
        c.received_at,
        cast(null as string) as listed_in
    from came as c
    left anti join listed as l using (form_type, year, project_name)
    left anti join expected_form as e using (region_code, region_scope, fund_code, year, form_type)
)
select
    g.region_code,
    g.region_scope,
    g.fund_code,
    g.year,
    g.form_type,
    g.organization_name,
    g.project_name,
    g.expected_by is not null as expected,
    g.expected_by,
    g.due_date,
    coalesce(g.form_count, 0) > 0 as received,
    g.received_at,
    case
        when b.first_day <= g.due_date then to_date(from_utc_timestamp(g.received_at, 'Asia/Shanghai')) > g.due_date
    end as received_late,
    cast(coalesce(g.form_count, 0) as int) as form_count,
    g.listed_in
from gathered as g
cross join begun as b
