-- Findings, the worst kinds first, each with one example · 问题，每类一例
with kinds as (
    select
        f.severity,
        f.finding_code,
        count(*) as findings,
        min_by(struct(f.message_zh, f.source_file, f.source_cell), struct(f.source_file, f.source_cell)) as example
    from mart.finding as f
    group by f.severity, f.finding_code
)
select k.severity, k.finding_code, k.findings, k.example.message_zh as example, k.example.source_file, k.example.source_cell
from kinds as k
order by case k.severity when 'error' then 1 when 'warning' then 2 else 3 end, k.findings desc, k.finding_code
limit 12
