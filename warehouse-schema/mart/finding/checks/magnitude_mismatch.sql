-- The same figure a factor of 10, 100 … 10000 apart: 亿元 for 万元, a comma in the wrong place.
with mention as (
    select
        a.document_id, a.source_file, a.source_cell, a.region_code, a.region_scope, a.fund_code, a.year, a.measure,
        a.effective_unit as unit, a.effective_value as value, a.effective_text as value_text,
        concat(a.source_file, ' ', a.source_cell) as place
    from mart.fund_account as a
    where a.effective_value > 0 and a.effective_unit <> 'ratio'
),
in_prose as (
    -- the larger of two mentions carries the finding
    select m.*, o.value as other_value, o.value_text as other_text, o.place as other_place
    from mention as m
    join mention as o
        on o.document_id = m.document_id and o.region_code <=> m.region_code and o.fund_code <=> m.fund_code
        and o.year = m.year and o.measure = m.measure and o.unit = m.unit and m.value > o.value
),
form_figure as (
    select b.document_id, b.source_file, b.budget_cell as source_cell, b.region_code, b.region_scope, b.fund_code, b.year,
        'budget_expenditure' as measure, 'yuan' as unit, b.budget as value, format_number(b.budget / 10000, '0.##万元') as value_text
    from mart.budget_execution as b
    where b.budget > 0 and b.form_type = 'self_evaluation'
    union all
    select b.document_id, b.source_file, b.executed_cell as source_cell, b.region_code, b.region_scope, b.fund_code, b.year,
        'expenditure_total' as measure, 'yuan' as unit, b.executed as value, format_number(b.executed / 10000, '0.##万元') as value_text
    from mart.budget_execution as b
    where b.executed > 0 and b.form_type = 'self_evaluation'
    union all
    select a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.region_scope, a.fund_code, a.year,
        a.indicator_code as measure, a.actual_unit as unit, a.actual_value as value, a.actual_text as value_text
    from mart.indicator_attainment as a
    where a.actual_value > 0 and a.indicator_code is not null and a.form_type = 'self_evaluation'
),
beside_prose as (
    select f.*, concat(f.source_file, ' ', f.source_cell) as place, o.value as other_value, o.value_text as other_text, o.place as other_place
    from form_figure as f
    join mention as o
        on o.region_code = f.region_code and o.region_scope = f.region_scope and o.fund_code = f.fund_code
        and o.year = f.year and o.measure = f.measure
        -- people who see a doctor and their visits are told apart in tables, seldom in prose
        and (o.unit = f.unit or (o.unit in ('person', 'person_time') and f.unit in ('person', 'person_time')))
),
pair as (
    select p.*, row_number() over (partition by p.document_id, p.source_cell, p.measure order by p.other_place) as preference
    from (select * from in_prose union all select * from beside_prose) as p
    cross join mart.rule as rule
    where abs(log10(p.value / p.other_value)) > 0.5
        and abs(log10(p.value / p.other_value) - round(log10(p.value / p.other_value))) < rule.power_of_ten_tolerance
)
select
    p.document_id, p.source_file, p.source_cell, p.region_code, p.fund_code, p.year,
    array(
        p.value_text,
        p.other_text,
        p.other_place,
        cast(cast(round(power(10, abs(round(log10(p.value / p.other_value))))) as bigint) as string)) as arguments,
    cast(null as array<string>) as arguments_zh,
    format_number(p.value, '0.######') as reported_value,
    format_number(p.other_value, '0.######') as expected_value
from pair as p
where p.preference = 1
