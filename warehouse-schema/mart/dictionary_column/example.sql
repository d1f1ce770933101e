-- Which columns hold a score, and may they be added? · 哪些列是得分，可否相加？
select d.table_name, d.column_name, d.unit, d.additivity, d.additivity_note
from mart.dictionary_column as d
where d.unit = 'point'
order by d.table_name, d.ordinal
