package org.fundperf.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a quantity is measured in. The unit written in the cell wins over that of the heading; the indicator's
 * dimension decides what a missing, looser or plainly mistaken unit means. No unit is ever applied twice.
 */
final class Measurement {

    private final ValueContext context;
    private final Optional<Dimension> dimension;

    Measurement(ValueContext context) {
        this.context = context;
        this.dimension = DimensionTable.measured(context);
    }

    /**
     * @param numbers all numbers of the statement: the bounds of a range are scaled alike
     */
    Scale scale(Quantity quantity, List<BigDecimal> numbers) {
        if (quantity.hasUnit()) {
            return ofUnit(quantity, quantity.unit().times(quantity.magnitudeOrOne()));
        }
        return HeadingUnit.unit(context.unit())
                .map(heading -> ofHeading(quantity, heading))
                .orElseGet(() -> ofNothing(quantity, numbers));
    }

    private Scale ofHeading(Quantity quantity, Unit heading) {
        Unit unit =
                quantity.hasMagnitude() ? UnitTable.withoutMagnitude(heading).times(quantity.magnitude()) : heading;
        Scale scale = ofUnit(quantity, unit);
        return unit.dimension().equals("ratio") && scale.doubt() == null
                ? RatioRule.underHeading(quantity.number(), scale)
                : scale;
    }

    private Scale ofUnit(Quantity quantity, Unit unit) {
        Scale asWritten = Scale.sure(unit.factor(), unit.base());
        if (dimension.isEmpty()) {
            return asWritten;
        }
        Dimension expected = dimension.get();
        if (expected.reads(unit)) {
            return Scale.sure(unit.factor(), expected.unit());
        }
        Dimension written = DimensionTable.find(unit.dimension()).orElseThrow();
        if (expected.isRatio()) {
            return RatioRule.ofMistakenUnit(quantity.number(), asWritten, written, context);
        }
        boolean crossed = (expected.isMoney() && written.isCount()) || (expected.isCount() && written.isMoney());
        return crossed ? Scale.text("unit_conflict") : asWritten.doubting("unit_conflict");
    }

    private Scale ofNothing(Quantity quantity, List<BigDecimal> numbers) {
        boolean zero = numbers.stream().allMatch(number -> number.signum() == 0);
        if (dimension.isEmpty()) {
            Scale scale = Scale.sure(quantity.magnitudeOrOne(), null);
            return zero ? scale : scale.doubting("unit_missing");
        }
        Dimension expected = dimension.get();
        if (expected.isRatio()) {
            return RatioRule.bare(quantity, numbers, context);
        }
        if (expected.code().equals("money")) {
            return MoneyRule.bare(quantity, context, zero);
        }
        Scale scale = Scale.sure(quantity.magnitudeOrOne(), expected.unit());
        if (expected.isCount()) {
            return isWhole(quantity) ? scale : Scale.text("value_unreadable");
        }
        return expected.isMoney() && !zero ? scale.doubting("unit_missing") : scale;
    }

    /** 41.23 persons are no persons: a magnitude was left out, nobody knows which. */
    private static boolean isWhole(Quantity quantity) {
        return quantity.number()
                        .multiply(quantity.magnitudeOrOne())
                        .stripTrailingZeros()
                        .scale()
                <= 0;
    }
}
