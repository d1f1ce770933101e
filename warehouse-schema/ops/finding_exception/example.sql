-- Which accepted exceptions expire next? · 哪些例外即将到期？
select x.expires_on, x.exception_id, x.finding_code, x.source_file, x.source_cell, x.reason
from ops.finding_exception as x
where x.state = 'in_force'
order by x.expires_on
