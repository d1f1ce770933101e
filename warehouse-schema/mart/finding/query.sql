-- Purpose: everything that a person should look at. What is settled, by a correction or an exception, is in
--   mart.every_finding only.
-- Grain: one finding about one cell. Key: finding_code, document_id, source_cell, reported_value, expected_value, message.
select
    f.finding_code, f.severity, f.document_id, f.source_file, f.source_cell, f.region_code, f.fund_code, f.year,
    f.message, f.message_zh, f.reported_value, f.expected_value, f.region_name, f.fund_name
from mart.every_finding as f
where f.state = 'open'
