-- Grain: one indicator. Key: indicator_code.
select
    i.indicator_code,
    i.name_zh as indicator_name,
    i.name_en as indicator_name_en,
    i.dimension,
    i.direction,
    i.additive = 'yes' as is_additive,
    i.level1_code,
    i.level2_code,
    i.definition
from catalogue_indicators as i
