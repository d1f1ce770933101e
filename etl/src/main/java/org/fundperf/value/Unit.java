package org.fundperf.value;

import java.math.BigDecimal;

/**
 * A unit as people write it.
 *
 * @param spelling normalized
 * @param base the unit its values are stored in
 * @param factor what one of it is in {@code base}, magnitude (万) included
 * @param dimension a key of {@code dimensions.csv}
 */
record Unit(String spelling, String base, BigDecimal factor, String dimension) {

    /** 12月, 25日 and 2022年 are dates unless the indicator measures time. */
    boolean isCalendar() {
        return spelling.equals("年") || spelling.equals("月") || spelling.equals("日");
    }

    Unit times(BigDecimal magnitude) {
        return new Unit(spelling, base, factor.multiply(magnitude), dimension);
    }
}
