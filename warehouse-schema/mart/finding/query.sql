-- Purpose: everything that a person should look at: findings of reading, and contradictions that the checks found.
-- Grain: one finding about one cell. Key: finding_code, document_id, source_cell, reported_value, expected_value, message.
-- finding_check is the union of checks/*.sql, catalogue_findings is catalogue/findings.csv; the job registers both.
with worded as (
    select
        w.severity,
        c.finding_code, c.document_id, c.source_file, c.source_cell, c.region_code, c.fund_code, c.year, c.reported_value, c.expected_value,
        -- {0} {1} … in the wording are filled in turn
        aggregate(
            c.arguments,
            named_struct('text', w.message, 'place', 0),
            (filled, argument) -> named_struct(
                'text', replace(filled.text, concat('{', filled.place, '}'), coalesce(argument, '')),
                'place', filled.place + 1)
        ).text as message,
        aggregate(
            coalesce(c.arguments_zh, c.arguments),
            named_struct('text', w.message_zh, 'place', 0),
            (filled, argument) -> named_struct(
                'text', replace(filled.text, concat('{', filled.place, '}'), coalesce(argument, '')),
                'place', filled.place + 1)
        ).text as message_zh
    from finding_check as c
    join catalogue_findings as w
        on w.code = c.finding_code
),
checked as (
    select
        w.finding_code, w.severity, w.document_id, w.source_file, w.source_cell, w.region_code, w.fund_code, w.year,
        replace(replace(w.message, '{reported}', coalesce(w.reported_value, '')), '{expected}', coalesce(w.expected_value, '')) as message,
        replace(replace(w.message_zh, '{reported}', coalesce(w.reported_value, '')), '{expected}', coalesce(w.expected_value, '')) as message_zh,
        w.reported_value, w.expected_value
    from worded as w
),
unseen as (
    -- what the reader said about a cell is not said again
    select c.*
    from checked as c
    left anti join core.fact_finding as r
        on r.finding_code = c.finding_code and r.document_id = c.document_id and r.source_cell = c.source_cell
)
select
    r.finding_code, r.severity, r.document_id, d.source_file, r.source_cell, r.region_code, r.fund_code, cast(r.year as int) as year,
    r.message, r.message_zh, r.reported_value, r.expected_value
from core.fact_finding as r
join core.dim_document as d
    on d.document_id = r.document_id
left join core.form_vintage as v
    on v.document_id = r.document_id and v.form_ordinal = r.form_ordinal
left join core.form_vintage as w
    on w.document_id = r.document_id and w.form_ordinal = 0
-- a quarantined form is no version of anything: what is wrong with it is told as long as its document stands
where coalesce(v.is_current, w.is_current, d.state = 'quarantined')
-- not "all": the same said twice about a cell is one finding
union
select
    u.finding_code, u.severity, u.document_id, u.source_file, u.source_cell, u.region_code, u.fund_code, cast(u.year as int) as year,
    u.message, u.message_zh, u.reported_value, u.expected_value
from unseen as u
