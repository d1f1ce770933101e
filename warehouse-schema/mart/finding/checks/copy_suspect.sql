-- The same amount, too long to be chance, as the same measure of two funds or two regions.
with amount as (
    select
        b.document_id, b.source_file, b.source_cell, b.region_code, b.region_name, b.fund_code, b.fund_name, b.year, b.measure,
        b.effective_value as value
    from mart.reported_budget as b
    cross join mart.rule as rule
    where b.measure in ('budget', 'executed', 'received', 'income_budget', 'expenditure_budget')
        and b.effective_unit = 'yuan'
        and b.effective_value > 0
        and b.region_code is not null
        and b.fund_code is not null
        and length(regexp_replace(cast(cast(b.effective_value as decimal(30, 0)) as string), '0+$', '')) >= rule.copied_digits_from
),
shared as (
    select
        a.measure, a.value,
        array_sort(collect_set(struct(a.region_code, a.region_name, a.fund_code, a.fund_name, a.source_file, a.source_cell))) as places
    from amount as a
    group by a.measure, a.value
    having count(distinct a.region_code, a.fund_code) > 1
)
select
    a.document_id, a.source_file, a.source_cell, a.region_code, a.fund_code, a.year,
    array(
        m.name_en,
        format_number(a.value / 10000, '0.##'),
        -- three are enough to go and look
        array_join(
            transform(
                slice(filter(s.places, place -> place.region_code <> a.region_code or place.fund_code <> a.fund_code), 1, 3),
                place -> concat_ws(' ', place.region_name, place.fund_name, place.source_file, place.source_cell)),
            '; ')) as arguments,
    array(
        m.name_zh,
        format_number(a.value / 10000, '0.##'),
        array_join(
            transform(
                slice(filter(s.places, place -> place.region_code <> a.region_code or place.fund_code <> a.fund_code), 1, 3),
                place -> concat_ws(' ', place.region_name, place.fund_name, place.source_file, place.source_cell)),
            '；')) as arguments_zh,
    format_number(a.value, '0.######') as reported_value,
    cast(null as string) as expected_value
from amount as a
join shared as s
    on s.measure = a.measure and s.value = a.value
join mart.account_measure as m
    on m.measure = a.measure
