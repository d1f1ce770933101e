-- A target missed at the year's end, with what the form says of it. Forms of part of a year have missed nothing yet.
select
    a.document_id, a.source_file, a.actual_cell as source_cell, a.region_code, a.fund_code, a.year,
    array(
        a.indicator_text,
        a.target_text,
        a.actual_text,
        case
            when a.completion_claimed >= 1 then concat(', which the form calls ', a.completion_text, ' complete')
            when b.overall_completion_rate >= 1 then ', while the form as a whole is called complete'
            when a.score >= a.weight then ', yet full marks were given'
            else ''
        end) as arguments,
    array(
        a.indicator_text,
        a.target_text,
        a.actual_text,
        case
            when a.completion_claimed >= 1 then concat('，但表中称完成 ', a.completion_text)
            when b.overall_completion_rate >= 1 then '，但全表称总体完成'
            when a.score >= a.weight then '，但仍得满分'
            else ''
        end) as arguments_zh,
    format_number(a.actual_value, '0.######') as reported_value,
    case
        when a.target_comparator = 'between' then concat(format_number(a.target_lower, '0.######'), '–', format_number(a.target_upper, '0.######'))
        else format_number(coalesce(a.target_lower, a.target_upper), '0.######')
    end as expected_value
from mart.indicator_attainment as a
left join mart.budget_execution as b
    on b.document_id = a.document_id and b.form_ordinal = a.form_ordinal
where a.met = false
