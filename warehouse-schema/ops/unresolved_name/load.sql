-- Grain: one name in one cell. Key: document_id, fact_ordinal.
select u.* from staged_unresolved_name as u
