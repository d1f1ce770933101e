-- Which figures were corrected by hand, and why? · 哪些数字经人工更正，为何？
select k.source_file, k.source_cell, k.value_text, k.corrected_text, k.state, k.reason, k.author_role, k.decided_on
from ops.correction as k
order by k.state, k.source_file, k.source_cell
