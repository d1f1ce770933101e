-- A form's budget or executed amount that no report's prose states for the same region, fund and year. A factor of ten
-- between the two is a finding of its own (magnitude_mismatch).
with form_amount as (
    select b.*, amount.measure as form_measure, amount.account_measure, amount.value, amount.source_cell
    from mart.budget_execution as b
    lateral view inline(array(
        struct('budget' as measure, 'budget_expenditure' as account_measure, b.budget as value, b.budget_cell as source_cell),
        struct('executed' as measure, 'expenditure_total' as account_measure, b.executed as value, b.executed_cell as source_cell)
    )) amount
    where b.form_type = 'self_evaluation' and amount.value is not null
),
held_against as (
    select
        f.document_id, f.source_file, f.source_cell, f.region_code, f.fund_code, f.year, f.form_measure, f.account_measure, f.value,
        min_by(struct(p.value, p.source_file, p.source_cell), struct(p.document_id <> f.document_id, p.source_file)) as prose,
        flatten(collect_list(p.stated_values)) as stated_values
    from form_amount as f
    join mart.account_figure as p
        on p.region_code = f.region_code and p.region_scope = f.region_scope and p.fund_code = f.fund_code
        and p.year = f.year and p.measure = f.account_measure and p.unit = 'yuan'
    group by f.document_id, f.source_file, f.source_cell, f.region_code, f.fund_code, f.year, f.form_measure, f.account_measure, f.value
)
select
    h.document_id, h.source_file, h.source_cell, h.region_code, h.fund_code, h.year,
    array(
        m.name_en,
        format_number(h.value / 10000, '0.##'),
        format_number(h.prose.value / 10000, '0.##'),
        concat(h.prose.source_file, ' ', h.prose.source_cell),
        format_number((h.value - h.prose.value) / 10000, '0.##')) as arguments,
    array(
        m.name_zh,
        format_number(h.value / 10000, '0.##'),
        format_number(h.prose.value / 10000, '0.##'),
        concat(h.prose.source_file, ' ', h.prose.source_cell),
        format_number((h.value - h.prose.value) / 10000, '0.##')) as arguments_zh,
    format_number(h.value, '0.######') as reported_value,
    format_number(h.prose.value, '0.######') as expected_value
from held_against as h
cross join mart.rule as rule
join mart.account_measure as m
    on m.measure = h.form_measure
where forall(h.stated_values, stated -> abs(stated - h.value) > rule.amount_tolerance * 2)
    and not exists(
        h.stated_values,
        stated -> stated > 0 and h.value > 0 and abs(log10(stated / h.value)) > 0.5
            and abs(log10(stated / h.value) - round(log10(stated / h.value))) < rule.power_of_ten_tolerance)
