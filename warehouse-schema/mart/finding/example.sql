-- Where are figures wrong or lost? · 哪些数字有误或丢失？
select f.source_file, f.source_cell, f.finding_code, f.message, f.reported_value, f.expected_value
from mart.finding as f
where f.severity = 'error'
order by f.source_file, f.source_cell
