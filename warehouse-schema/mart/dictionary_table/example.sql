-- Which tables read the fund accounts, directly? · 哪些表直接使用基金收支数据？
select d.table_name, d.grain
from mart.dictionary_table as d
where d.sources like '%mart.fund_account%'
order by d.table_name
