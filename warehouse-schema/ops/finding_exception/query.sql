-- Purpose: findings that are accepted for a time. decision_exception is the file exceptions.csv; the job registers it.
-- Grain: one line of the file. Key: source_line.
select
    e.source_line, e.exception_id, e.finding_code, e.document_id, d.source_file, e.source_cell, e.reported_value,
    e.expected_value, e.status, e.reason, e.author_role, e.decided_on, e.expires_on, e.state, e.problem
from decision_exception as e
left join core.dim_document as d
    on d.document_id = e.document_id
