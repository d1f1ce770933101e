-- Which forms did the supervising office score lowest? · 审核得分最低的是哪些？
select r.organization_name, r.project_name, r.score_total, r.execution_rate
from core.fact_review as r
join core.form_vintage as v on r.document_id = v.document_id and r.form_ordinal = v.form_ordinal and v.is_current
order by r.score_total
