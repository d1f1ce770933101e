-- Purpose: what became of each hand correction. decision_correction is the file corrections.csv; the job registers it.
-- Grain: one line of the file. Key: source_line.
with figure as (
    select t.document_id, t.form_ordinal, t.source_cell, t.role as measure, t.value_text, t.unit, true as may_be_bounded
    from core.fact_target as t
    union all
    select a.document_id, a.form_ordinal, a.source_cell, a.role as measure, a.value_text, a.unit, true as may_be_bounded
    from core.fact_actual as a
    union all
    select b.document_id, b.form_ordinal, b.source_cell, b.measure, b.value_text, b.unit, false as may_be_bounded
    from core.fact_budget as b
    union all
    select a.document_id, a.form_ordinal, a.source_cell, a.measure, a.value_text, a.unit, false as may_be_bounded
    from core.fact_account as a
),
meant as (
    -- a merged cell may hold the value of several rows: all of them say the same
    select
        e.source_line,
        min_by(f.value_text, regexp_replace(f.value_text, '\\s', '') = regexp_replace(coalesce(e.value_text, ''), '\\s', '')) as stands,
        bool_and(regexp_replace(f.value_text, '\\s', '') = regexp_replace(coalesce(e.value_text, ''), '\\s', '')) as says_so,
        bool_or(v.is_current) as is_current,
        min(if(v.is_current, null, v.current_document_id)) as current_document_id,
        max(if(f.unit <> e.unit, f.unit, null)) as other_unit,
        bool_and(f.may_be_bounded or e.lower_value <=> e.upper_value) as is_fitting
    from decision_correction as e
    inner join figure as f
        on f.document_id = e.document_id and f.source_cell = e.source_cell and f.measure = e.measure
    left join core.form_vintage as v
        on v.document_id = f.document_id and v.form_ordinal = f.form_ordinal
    where e.problem is null
    group by e.source_line
),
judged as (
    select
        e.*,
        d.source_file,
        m.current_document_id,
        case
            when e.problem is not null then struct('invalid' as state, e.problem as state_reason)
            when e.status <> 'accepted' then struct(e.status as state, cast(null as string) as state_reason)
            when d.document_id is null then struct('invalid' as state, 'no document has this document_id' as state_reason)
            when m.source_line is null then struct(
                'invalid' as state,
                concat(d.source_file, ' has no ', e.measure, ' at ', e.source_cell) as state_reason)
            when not coalesce(m.is_current, false) then struct(
                'stale' as state,
                coalesce(
                    concat('the document was superseded by ', c.source_file, '; look whether the figure is still wrong there'),
                    'the document is no longer in the inbox') as state_reason)
            when not m.says_so then struct(
                'stale' as state,
                concat('“', m.stands, '” stands there, not “', coalesce(e.value_text, ''), '”') as state_reason)
            when m.other_unit is not null then struct(
                'invalid' as state,
                concat('the figure is in ', m.other_unit, ', corrected_text in ', e.unit) as state_reason)
            when not m.is_fitting then struct('invalid' as state, 'the figure must be one number, without a bound' as state_reason)
            else struct('applied' as state, cast(null as string) as state_reason)
        end as outcome
    from decision_correction as e
    left join meant as m on m.source_line = e.source_line
    left join core.dim_document as d on d.document_id = e.document_id
    left join core.dim_document as c on c.document_id = m.current_document_id
)
select
    j.source_line, j.correction_id, j.document_id, j.source_file, j.source_cell, j.measure, j.value_text, j.corrected_text,
    j.value_kind, j.comparator, j.lower_value, j.upper_value, j.unit, j.status, j.reason, j.author_role, j.decided_on,
    j.problem, j.outcome.state as state, j.outcome.state_reason as state_reason, j.current_document_id
from judged as j
