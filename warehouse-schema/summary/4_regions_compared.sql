-- Regions compared, like with like; more in mart.region_comparison · 同口径地区比较
select
    c.indicator_name as indicator,
    c.fund_name as fund,
    c.year,
    c.role,
    c.region_name as region,
    case
        when c.unit = 'yuan' then concat(format_number(c.value / 10000, 2), ' 万元')
        when c.unit = 'ratio' then concat(format_number(c.value * 100, 2), '%')
        else format_number(c.value, '#,##0.####')
    end as value,
    c.rank,
    c.peer_count as peers
from mart.region_comparison as c
where c.comparability = 'comparable' and c.indicator_name is not null
order by c.peer_count desc, c.year desc, c.fund_name, c.indicator_name, c.role, c.rank, c.value desc
limit 12
