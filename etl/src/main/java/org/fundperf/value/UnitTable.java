package org.fundperf.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fundperf.schema.SchemaFiles;

/** The units of {@code catalogue/units.csv}, and the magnitudes 万, 亿 that may stand before any of them. */
final class UnitTable {

    private static final Spellings<Unit> UNITS = new Spellings<>(units());
    private static final Spellings<BigDecimal> MAGNITUDES = new Spellings<>(magnitudes());

    private UnitTable() {}

    static Optional<Spellings.Match<Unit>> unitAt(String text, int start) {
        return UNITS.startingAt(text, start);
    }

    static Optional<Spellings.Match<BigDecimal>> magnitudeAt(String text, int start) {
        return MAGNITUDES.startingAt(text, start);
    }

    /** The unit a whole text names: 万元, 人次. Its factor includes the magnitude. */
    static Optional<Unit> named(String canonical) {
        Optional<Unit> exact = UNITS.meaning(canonical);
        return exact.isPresent()
                ? exact
                : MAGNITUDES
                        .startingAt(canonical, 0)
                        .flatMap(magnitude -> UNITS.meaning(canonical.substring(magnitude.end()))
                                .map(unit -> unit.times(magnitude.meaning())));
    }

    /** 元 of 万元. */
    static Unit withoutMagnitude(Unit unit) {
        return UNITS.meaning(unit.spelling()).orElse(unit);
    }

    /** The unit with more said about it elsewhere: 元 with {@code /人/月}. */
    static Optional<Unit> extended(Unit unit, String suffix) {
        return UNITS.meaning(unit.spelling() + suffix);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        SchemaFiles.each("catalogue/units.csv", row -> {
            String spelling = ValueText.canonical(Normalization.squeeze(row.get("spelling")));
            String dimension = row.get("dimension");
            if (DimensionTable.find(dimension).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has the dimension “%s”, which catalogue/dimensions.csv does not list; add it there or correct the name"
                                .formatted(spelling, dimension));
            }
            Unit unit = new Unit(spelling, row.get("unit"), factor(row.get("factor")), dimension);
            if (units.put(spelling, unit) != null) {
                throw new IllegalArgumentException(spelling + " is listed twice; keep one line");
            }
        });
        return units;
    }

    private static BigDecimal factor(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the factor “%s” is no number".formatted(text), e);
        }
    }

    private static Map<String, BigDecimal> magnitudes() {
        Map<String, Integer> zeros = Map.ofEntries(
                Map.entry("百", 2),
                Map.entry("千", 3),
                Map.entry("万", 4),
                Map.entry("萬", 4),
                Map.entry("十万", 5),
                Map.entry("百万", 6),
                Map.entry("百萬", 6),
                Map.entry("千万", 7),
                Map.entry("亿", 8),
                Map.entry("億", 8),
                Map.entry("十亿", 9),
                Map.entry("百亿", 10),
                Map.entry("万亿", 12));
        Map<String, BigDecimal> magnitudes = new HashMap<>();
        zeros.forEach((word, count) -> magnitudes.put(word, BigDecimal.TEN.pow(count)));
        return magnitudes;
    }
}
