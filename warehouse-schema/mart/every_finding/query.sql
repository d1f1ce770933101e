-- Purpose: findings of reading and contradictions that the checks found, with what people decided about them.
-- Grain: one finding about one cell. Key: finding_code, document_id, source_cell, reported_value, expected_value, message.
-- finding_check is the union of mart/finding/checks/*.sql, catalogue_findings is catalogue/findings.csv, and
-- decision_exception is the file exceptions.csv; the job registers them.
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
correction as (
    -- what the reader doubted in a cell is settled by the cell's correction; the checks look at the corrected figures
    select c.document_id, c.source_cell, min(c.correction_id) as correction_id
    from ops.correction as c
    where c.state = 'applied'
    group by c.document_id, c.source_cell
),
said as (
    select r.finding_code, r.document_id, r.source_cell
    from core.fact_finding as r
    left anti join correction as c
        on c.document_id = r.document_id and c.source_cell = r.source_cell
),
unseen as (
    -- what the reader said about a cell is not said again
    select c.*
    from checked as c
    left anti join said as r
        on r.finding_code = c.finding_code and r.document_id = c.document_id and r.source_cell = c.source_cell
),
found as (
    select
        r.finding_code, r.severity, r.document_id, d.source_file, r.source_cell, r.region_code, r.fund_code, cast(r.year as int) as year,
        r.message, r.message_zh, r.reported_value, r.expected_value, true as is_of_reading
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
        u.message, u.message_zh, u.reported_value, u.expected_value, false as is_of_reading
    from unseen as u
)
select
    f.finding_code, f.severity, f.document_id, f.source_file, f.source_cell, f.region_code, f.fund_code, f.year,
    f.message, f.message_zh, f.reported_value, f.expected_value,
    case
        when c.correction_id is not null then 'corrected'
        when e.exception_id is not null then 'accepted'
        else 'open'
    end as state,
    c.correction_id, e.exception_id, e.reason as exception_reason, e.expires_on as exception_expires_on,
    g.region_name, n.fund_name
from found as f
left join core.dim_region as g
    on g.region_code = f.region_code and g.is_current
left join core.dim_fund as n
    on n.fund_code = f.fund_code
left join correction as c
    on f.is_of_reading and c.document_id = f.document_id and c.source_cell = f.source_cell
left join decision_exception as e
    on e.state = 'in_force'
    and e.finding_code = f.finding_code and e.document_id = f.document_id and e.source_cell = f.source_cell
    and e.reported_value <=> f.reported_value and e.expected_value <=> f.expected_value
