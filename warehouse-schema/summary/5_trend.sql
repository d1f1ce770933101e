-- From one year to the next; more in mart.indicator_trend · 年度变化
select
    t.region_name as region,
    t.fund_name as fund,
    coalesce(t.indicator_name, t.indicator_code) as figure,
    t.year,
    case when t.unit = 'yuan' then concat(format_number(t.previous_value / 10000, 2), ' 万元') else format_number(t.previous_value, '#,##0.####') end as year_before,
    case when t.unit = 'yuan' then concat(format_number(t.value / 10000, 2), ' 万元') else format_number(t.value, '#,##0.####') end as value,
    concat(format_number(t.relative_change * 100, 2), '%') as change
from mart.indicator_trend as t
where t.comparability = 'comparable'
order by t.year desc, t.region_name, t.fund_name, abs(t.absolute_change) desc
limit 8
