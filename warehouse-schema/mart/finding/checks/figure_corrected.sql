-- A figure that was corrected by hand: the marts count the correction, the document says otherwise.
with corrected as (
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year, r.correction_id, r.value_text,
        coalesce(r.lower_value, r.upper_value) as value,
        coalesce(r.effective_lower, r.effective_upper) as effective_value
    from mart.reported_indicator as r
    where r.correction_id is not null
    -- not "all": the value of a merged cell is one figure
    union
    select
        b.document_id, b.source_file, b.source_cell, b.region_code, b.fund_code, b.year, b.correction_id, b.value_text, b.value,
        b.effective_value
    from mart.reported_budget as b
    where b.correction_id is not null
    union
    select
        a.document_id, a.source_file, a.source_cell, a.region_code, a.fund_code, a.year, a.correction_id, a.value_text, a.value,
        a.effective_value
    from mart.fund_account as a
    where a.correction_id is not null
)
select
    c.document_id, c.source_file, c.source_cell, c.region_code, c.fund_code, c.year,
    array(c.value_text, k.corrected_text, c.correction_id, k.reason) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(c.value, '0.######') as reported_value,
    format_number(c.effective_value, '0.######') as expected_value
from corrected as c
join ops.correction as k
    on k.state = 'applied' and k.correction_id = c.correction_id
