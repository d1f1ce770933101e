-- Purpose: every limit that the marts and checks use, in one place. Change a number here; nothing else repeats it.
-- Grain: one row. Key: none needed; join it with "cross join mart.rule as rule".
select
    -- what an amount in 万元 with two decimals may be off by, per figure involved: half a unit of the last digit,
    -- counted twice because bureaus cut off digits as often as they round
    cast(100 as decimal(30, 10)) as amount_tolerance,
    -- a printed rate whose digits are not known may be off by one percentage point
    cast(0.01 as decimal(30, 10)) as rate_tolerance,
    -- how far from a whole power of ten a quotient may be and still be the same digits
    cast(0.0002 as decimal(30, 10)) as power_of_ten_tolerance,
    -- PEFA PI-1 and the forms themselves call an outturn of 95 to 105 percent on target
    cast(0.95 as decimal(30, 10)) as band_lower,
    cast(1.05 as decimal(30, 10)) as band_upper,
    -- from here on the target was probably set too low and the form should explain it
    cast(1.30 as decimal(30, 10)) as overfulfilled_from,
    -- full marks for execution are doubtful below this executed share of the budget
    cast(0.60 as decimal(30, 10)) as full_marks_execution_from,
    -- a score counts as full marks when it is the highest of its table and at least this many points
    cast(20 as decimal(30, 10)) as full_marks_points_from,
    -- an amount with fewer digits before its trailing zeros is round: two forms may share it by chance
    5 as copied_digits_from,
    -- a smaller headcount may equal its elapsed share by chance
    cast(100 as decimal(30, 10)) as headcount_from,
    -- visits to a doctor of a whole country in a year stay below this
    cast(20000000000 as decimal(30, 10)) as most_persons,
    -- all social-insurance funds of the country together hold some 15 trillion yuan
    cast(100000000000000 as decimal(30, 10)) as most_yuan,
    -- words in an indicator's name that change what is counted; names that differ in them are not compared
    '平均|新增|累计|期末|年末|[0-9]+(?:-[0-9]+)?周岁|贫困|残疾' as definition_words
