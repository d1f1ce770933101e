-- Purpose: why two values are not compared, in words; the wording of mart.indicator_trend and mart.region_comparison.
-- Grain: one reason. Key: comparability.
select r.comparability, r.reason_en, r.reason_zh
from values
    ('role_differs', 'A target is not compared with an actual.', '目标值与实际值不可比。'),
    ('scope_differs', 'A whole region is not compared with a government’s own share.', '全地区口径与本级口径不可比。'),
    ('period_differs', 'Part of a year is not compared with another part or with a whole year.', '年中时点数据与全年或其他时点数据不可比。'),
    ('unit_differs', 'The values have different units.', '计量单位不同，不可比。'),
    ('definition_differs', 'The wording counts something else, such as an average instead of a year’s end.', '指标口径不同（如平均数与期末数），不可比。'),
    ('bound_differs', 'An upper limit is not compared with a point or a lower limit.', '上限目标与确数或下限目标不可比。'),
    ('level_differs', 'Counties are compared with counties, prefectures with prefectures.', '地区级次不同：县与县比，地州与地州比。'),
    ('not_a_number', 'The value is words, a date or several values.', '该值为文字、时限或多个数值，无法比较。'),
    ('is_a_band', 'The value is a band with two limits.', '该值为区间，无法排序。'),
    ('no_peer', 'No other region reports this for the same year.', '同年度没有其他地区报送该指标。'),
    ('first_year', 'Nothing is known of an earlier year.', '没有更早年度的数据。'),
    ('previous_year_missing', 'Earlier years are known, but not the year before.', '有更早年度数据，但缺少上一年度。')
    as r(comparability, reason_en, reason_zh)
