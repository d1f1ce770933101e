-- Purpose: what a document says about one figure, however often it says it. The first statement in reading order
--   stands for the document, because reports open with the closing accounts and argue from narrower figures later.
--   Figures of a part of a year, and growth of anything but total expenditure, stay in mart.fund_account: they would be
--   compared with what they are not. Corrected figures stand as corrected.
-- Grain: document x year x region x scope x fund x measure x unit. Key: the same.
with stated as (
    select
        a.document_id,
        a.source_file,
        a.year,
        a.region_code,
        a.region_name,
        a.region_scope,
        a.fund_code,
        a.fund_name,
        a.measure,
        a.effective_unit as unit,
        a.effective_value as value,
        a.effective_text as value_text,
        a.source_cell,
        a.correction_id,
        a.value as value_reported,
        -- reading order: L9C3 stands before L12C1, so the numbers in an address are compared as numbers
        transform(regexp_extract_all(a.source_cell, '[0-9]+', 0), n -> cast(n as bigint)) as position
    from mart.fund_account as a
    where a.effective_value is not null
        and a.year is not null
        and a.as_of is null
        and coalesce(a.of_measure, 'expenditure_total') = 'expenditure_total'
),
figure as (
    select
        s.document_id,
        s.source_file,
        s.year,
        s.region_code,
        s.region_name,
        s.region_scope,
        s.fund_code,
        s.fund_name,
        s.measure,
        s.unit,
        min_by(struct(s.value, s.value_text, s.source_cell, s.correction_id, s.value_reported), struct(s.position, s.source_cell)) as first_stated,
        count(*) as mention_count,
        array_sort(collect_set(s.value)) as stated_values
    from stated as s
    group by
        s.document_id, s.source_file, s.year, s.region_code, s.region_name, s.region_scope, s.fund_code, s.fund_name, s.measure, s.unit
)
select
    f.document_id,
    f.source_file,
    cast(f.year as int) as year,
    f.region_code,
    f.region_name,
    f.region_scope,
    f.fund_code,
    f.fund_name,
    f.measure,
    f.unit,
    cast(f.first_stated.value as decimal(30, 10)) as value,
    f.first_stated.value_text as value_text,
    f.first_stated.source_cell as source_cell,
    cast(f.mention_count as int) as mention_count,
    size(f.stated_values) > 1 as values_disagree,
    cast(f.stated_values as array<decimal(30, 10)>) as stated_values,
    f.first_stated.correction_id as correction_id,
    cast(f.first_stated.value_reported as decimal(30, 10)) as value_reported
from figure as f
