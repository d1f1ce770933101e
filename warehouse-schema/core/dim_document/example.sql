-- How many documents of which format are loaded? · 各格式文件入库多少？
select d.container, d.state, count(*) as documents
from core.dim_document as d
group by d.container, d.state
order by documents desc, d.container
