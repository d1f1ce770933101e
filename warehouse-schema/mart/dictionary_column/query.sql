-- Purpose: what each column means, its unit, what null says, whether it may be added, and which values it can have.
-- Grain: one column of a table. Key: table_name, column_name.
select
    c.table_name,
    c.ordinal,
    c.column_name,
    c.data_type,
    c.meaning,
    c.meaning_zh,
    c.null_meaning,
    c.null_meaning_zh,
    c.is_primary_key,
    c.joins_to,
    c.unit,
    c.additivity,
    c.additivity_note,
    c.additivity_note_zh,
    c.possible_values,
    c.possible_values_zh
from schema_column as c
