-- Which versions of forms do not hold any more, and what holds instead? · 哪些版本已失效，由何取代？
select d.source_file, v.form_ordinal, v.state, n.source_file as holds_instead, v.valid_from, v.valid_to
from core.form_vintage as v
join core.dim_document as d on v.document_id = d.document_id
left join core.dim_document as n on v.current_document_id = n.document_id
where not v.is_current
order by v.valid_to desc, d.source_file
