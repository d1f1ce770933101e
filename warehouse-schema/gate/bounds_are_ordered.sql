-- A lower bound is never above its upper bound.
with bounded as (
    select t.document_id, t.source_cell, t.lower_value, t.upper_value from core.fact_target as t
    union all
    select a.document_id, a.source_cell, a.lower_value, a.upper_value from core.fact_actual as a
)
select b.document_id, b.source_cell, b.lower_value, b.upper_value
from bounded as b
where b.lower_value > b.upper_value
