-- How were the forms scored? · 审核得分如何？
select r.organization_name, r.project_name, r.score_execution, r.score_completion, r.score_deviation, r.score_timeliness, r.score_total
from mart.reported_review as r
order by r.score_total desc
