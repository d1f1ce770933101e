-- Which names does no catalogue know, and what is nearest? · 哪些名称不在目录中？
select u.kind, u.text, count(*) as places, first(u.candidates) as nearest
from ops.unresolved_name as u
group by u.kind, u.text
order by places desc, u.text
