-- Parts that do not add up: header parts to their budget, account items to their total, income less expenditure to the
-- balance. One stated part may be an example; two or more claim to be all.
with account_item as (
    select
        t.document_id, t.source_file, t.source_cell, t.region_code, t.fund_code, t.year,
        t.measure, t.value as total, t.stated_values as stated_totals,
        collect_list(struct(p.measure, p.value)) as items
    from mart.account_figure as t
    join mart.account_measure as m
        on m.part_of = t.measure
    join mart.account_figure as p
        on p.measure = m.measure and p.document_id = t.document_id and p.year = t.year and p.unit = t.unit
        and p.region_code <=> t.region_code and p.region_scope <=> t.region_scope and p.fund_code <=> t.fund_code
    where t.unit = 'yuan'
    group by t.document_id, t.source_file, t.source_cell, t.region_code, t.fund_code, t.year, t.measure, t.value, t.stated_values
),
account_part as (
    select
        i.document_id, i.source_file, i.source_cell, i.region_code, i.fund_code, i.year, i.measure, i.total, i.stated_totals,
        -- pensions are benefits: where a report states both, they are one amount under two names
        reverse(array_sort(transform(
            filter(i.items, item -> not (
                item.measure = 'expenditure_benefit' and exists(i.items, other -> other.measure = 'expenditure_basic_pension')
                -- what members and employers pay are contributions
                or item.measure in ('income_individual_contribution', 'income_employer_contribution', 'income_premium_maternity')
                    and exists(i.items, other -> other.measure = 'income_premium'))),
            item -> item.value))) as parts
    from account_item as i
),
balance as (
    select
        t.document_id, t.source_file, t.source_cell, t.region_code, t.fund_code, t.year,
        t.measure, t.value as total, t.stated_values as stated_totals,
        array(i.value, -e.value) as parts
    from mart.account_figure as t
    join mart.account_figure as i
        on i.measure = 'income_total' and i.document_id = t.document_id and i.year = t.year and i.unit = t.unit
        and i.region_code <=> t.region_code and i.region_scope <=> t.region_scope and i.fund_code <=> t.fund_code
    join mart.account_figure as e
        on e.measure = 'expenditure_total' and e.document_id = t.document_id and e.year = t.year and e.unit = t.unit
        and e.region_code <=> t.region_code and e.region_scope <=> t.region_scope and e.fund_code <=> t.fund_code
    where t.measure = 'balance_current'
),
budget_part as (
    select
        b.document_id, b.source_file, b.budget_cell as source_cell, b.region_code, b.fund_code, b.year,
        'budget' as measure, b.budget as total, array(b.budget) as stated_totals,
        filter(array(b.budget_fund, b.budget_fiscal, b.budget_other), part -> part is not null) as parts
    from mart.budget_execution as b
    where b.budget is not null
),
added as (
    select s.*, aggregate(s.parts, cast(0 as decimal(30, 10)), (total, part) -> cast(total + part as decimal(30, 10))) as parts_total
    from (
        select * from account_part
        union all
        select * from balance
        union all
        select * from budget_part
    ) as s
)
select
    a.document_id, a.source_file, a.source_cell, a.region_code, a.fund_code, a.year,
    array(
        m.name_en,
        replace(array_join(transform(a.parts, part -> format_number(part / 10000, '0.##')), ' + '), '+ -', '− '),
        format_number(a.parts_total / 10000, '0.##'),
        format_number(a.total / 10000, '0.##'),
        format_number((a.total - a.parts_total) / 10000, '0.##')) as arguments,
    array(
        m.name_zh,
        replace(array_join(transform(a.parts, part -> format_number(part / 10000, '0.##')), ' + '), '+ -', '− '),
        format_number(a.parts_total / 10000, '0.##'),
        format_number(a.total / 10000, '0.##'),
        format_number((a.total - a.parts_total) / 10000, '0.##')) as arguments_zh,
    format_number(a.total, '0.######') as reported_value,
    format_number(a.parts_total, '0.######') as expected_value
from added as a
cross join mart.rule as rule
join mart.account_measure as m
    on m.measure = a.measure
where forall(a.stated_totals, total -> abs(total - a.parts_total) > rule.amount_tolerance * (size(a.parts) + 1))
    and (size(a.parts) > 1 or a.parts_total > a.total)
