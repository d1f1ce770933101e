-- Codes that the dictionary lists for a column of mart.indicator_value
with listed as (
    select
        str_to_map(c.possible_values, '; ', ': ') as names,
        str_to_map(c.possible_values_zh, '; ', ': ') as names_zh
    from mart.dictionary_column as c
    where c.table_name = 'mart.indicator_value' and c.column_name = :column
)
select code, l.names[code] as name, l.names_zh[code] as name_zh
from listed as l
lateral view explode(map_keys(l.names)) codes as code
-- a meaning may have a semicolon too
where code rlike '^[a-z0-9_]+$'
