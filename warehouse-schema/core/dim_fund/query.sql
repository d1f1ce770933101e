-- Grain: one fund. Key: fund_code.
select
    f.fund_code,
    f.name_zh as fund_name,
    f.name_en as fund_name_en,
    f.social_insurance = 'yes' as is_social_insurance
from catalogue_funds as f
