-- Purpose: what each table of the warehouse holds, what it is made of, and a query to begin with.
-- Grain: one table. Key: table_name.
select
    t.table_name,
    t.database_name,
    t.meaning,
    t.meaning_zh,
    t.grain,
    t.primary_key,
    t.foreign_keys,
    t.sources,
    t.used_by,
    t.example_question,
    t.example_sql
from schema_table as t
