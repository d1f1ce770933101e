-- A form that repeats another of the same region, fund and year: same budget, same rows, same values. The usual case is
-- the whole prefecture's form sent again for its own share (本级), which cannot both be right.
with form_row as (
    select
        r.document_id, r.form_ordinal,
        -- ≥95% and >=95% are the same value; words are compared as written
        struct(
            r.indicator_text, r.role, r.effective_comparator, r.effective_lower, r.effective_upper,
            if(r.effective_kind in ('number', 'range'), '', r.effective_text) as words) as reported
    from mart.reported_indicator as r
),
print as (
    select f.document_id, f.form_ordinal, sha2(to_json(array_sort(collect_list(f.reported))), 256) as fingerprint
    from form_row as f
    group by f.document_id, f.form_ordinal
),
form as (
    select
        b.*,
        first_value(struct(b.source_file, b.form_ordinal, b.region_scope, b.document_id)) over (
            partition by b.year, b.region_code, b.fund_code, b.form_type, b.budget, b.executed, p.fingerprint
            order by b.region_scope desc, b.source_file, b.form_ordinal
        ) as original
    from mart.budget_execution as b
    join print as p
        on p.document_id = b.document_id and p.form_ordinal = b.form_ordinal
    where b.budget > 0 and b.region_code is not null and b.fund_code is not null
)
select
    f.document_id, f.source_file, f.budget_cell as source_cell, f.region_code, f.fund_code, f.year,
    array(
        cast(f.form_ordinal as string), if(f.region_scope = 'own', 'own share', 'whole region'),
        cast(f.original.form_ordinal as string), if(f.original.region_scope = 'own', 'own share', 'whole region'),
        f.original.source_file, format_number(f.budget / 10000, '0.##')) as arguments,
    array(
        cast(f.form_ordinal as string), if(f.region_scope = 'own', '本级', '全地区'),
        cast(f.original.form_ordinal as string), if(f.original.region_scope = 'own', '本级', '全地区'),
        f.original.source_file, format_number(f.budget / 10000, '0.##')) as arguments_zh,
    format_number(f.budget, '0.######') as reported_value,
    cast(null as string) as expected_value
from form as f
-- the same form in two files is a copy of a file, not a claim about two scopes
where f.region_scope <> f.original.region_scope
    or (f.document_id = f.original.document_id and f.form_ordinal <> f.original.form_ordinal)
