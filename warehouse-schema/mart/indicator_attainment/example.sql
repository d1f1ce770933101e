-- Which targets were missed, and by how much? · 哪些目标未完成，差多少？
select a.year, a.region_name, a.fund_name, a.indicator_text, a.target_text, a.actual_text, a.gap, a.source_file, a.actual_cell
from mart.indicator_attainment as a
where not a.met
order by a.completion_recomputed nulls last, a.region_name
