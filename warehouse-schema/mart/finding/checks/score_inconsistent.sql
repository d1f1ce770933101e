-- Scores that do not follow: full marks for little execution, scores that do not add up, full marks for a missed target.
with review as (
    select
        r.*,
        coalesce(r.executed / nullif(r.budget, 0), r.execution_rate) as executed_share,
        -- the maximum stands in the heading in words; the highest score of the table is what a full score looks like
        max(r.score_execution) over (partition by r.document_id, r.form_ordinal) as highest_score,
        r.score_execution + r.score_completion + r.score_deviation + r.score_timeliness as score_sum
    from mart.reported_review as r
),
full_marks as (
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year,
        array(
            coalesce(r.project_name, r.organization_name, ''),
            concat('full marks (', format_number(r.score_execution, '0.##'), ') for executing ', format_number(r.executed_share * 100, '0.##'), '% of the budget')
        ) as arguments,
        array(
            coalesce(r.project_name, r.organization_name, ''),
            concat('预算执行率仅 ', format_number(r.executed_share * 100, '0.##'), '%，执行得分却为满分 ', format_number(r.score_execution, '0.##'))
        ) as arguments_zh,
        format_number(r.score_execution, '0.######') as reported_value,
        format_number(r.score_execution * r.executed_share, '0.##') as expected_value
    from review as r
    cross join mart.rule as rule
    where r.score_execution = r.highest_score
        and r.score_execution >= rule.full_marks_points_from
        and r.executed_share < rule.full_marks_execution_from
),
wrong_sum as (
    select
        r.document_id, r.source_file, r.source_cell, r.region_code, r.fund_code, r.year,
        array(
            coalesce(r.project_name, r.organization_name, ''),
            concat('the scores add up to ', format_number(r.score_sum, '0.##'), ', the total says ', format_number(r.score_total, '0.##'))
        ) as arguments,
        array(
            coalesce(r.project_name, r.organization_name, ''),
            concat('各项得分合计 ', format_number(r.score_sum, '0.##'), '，总分写为 ', format_number(r.score_total, '0.##'))
        ) as arguments_zh,
        format_number(r.score_total, '0.######') as reported_value,
        format_number(r.score_sum, '0.######') as expected_value
    from review as r
    where r.score_sum <> r.score_total
),
missed_target as (
    select
        a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.fund_code, a.year,
        array(
            a.indicator_text,
            concat('full marks (', format_number(a.score, '0.##'), ') though ', a.actual_text, ' misses ', a.target_text)) as arguments,
        array(
            a.indicator_text,
            concat(a.actual_text, ' 未达到 ', a.target_text, '，却得满分 ', format_number(a.score, '0.##'))) as arguments_zh,
        format_number(a.score, '0.######') as reported_value,
        cast(null as string) as expected_value
    from mart.indicator_attainment as a
    where a.met = false and a.weight > 0 and a.score >= a.weight
)
select * from full_marks
union all
select * from wrong_sum
union all
select * from missed_target
