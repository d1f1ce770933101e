package org.fundperf.conform;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LongestCommonSubsequence;
import org.fundperf.schema.SchemaFiles;

/** The indicators, and which of them a name means. Immutable: one instance serves all threads. */
public final class Indicators {

    /** Longer texts are sentences: no indicator's name, and costly for patterns. */
    private static final int LONGEST_NAME = 80;

    private static final double NEAR = 0.5;

    private final Map<String, Indicator> byCode;
    private final Map<String, Indicator> byName = new HashMap<>();
    private final List<IndicatorPattern> patterns;
    private final List<DimensionPattern> dimensions;

    private Indicators() {
        byCode = SchemaFiles.keyed("catalogue/indicators.csv", "indicator_code", Indicators::indicator);
        byCode.values().forEach(indicator -> byName.put(IndicatorWording.of(indicator.name()), indicator));
        Map<String, String> blocks =
                SchemaFiles.keyed("catalogue/indicator_words.csv", "name", row -> row.get("pattern"));
        patterns = SchemaFiles.read("catalogue/indicator_names.csv", row -> IndicatorPattern.of(row, blocks));
        dimensions = SchemaFiles.read(
                "catalogue/dimension_words.csv",
                row -> new DimensionPattern(row.get("dimension"), Pattern.compile(row.get("pattern"))));
    }

    /** The catalogue, read once. */
    public static Indicators load() {
        return Holder.INDICATORS;
    }

    /** All indicators, in the catalogue's order. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /** An indicator by its code. */
    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The indicator that a name means.
     *
     * @param text the name as a form writes it
     * @param fundCode the form's fund: some wordings mean an indicator in one fund only; null when not known
     */
    public IndicatorMatch find(String text, String fundCode) {
        String full = IndicatorWording.of(text);
        String wording = IndicatorWording.withoutRemarks(full);
        return named(full, fundCode)
                .or(() -> named(wording, fundCode))
                .map(indicator -> new IndicatorMatch(indicator, List.of()))
                .orElseGet(() -> new IndicatorMatch(null, nearest(wording)));
    }

    /**
     * What an unresolved name measures, by its last words: 覆盖率 is a ratio.
     *
     * @return a dimension as in {@link org.fundperf.value.ValueContext#dimension()}; null when the words do not say
     */
    public String dimensionOf(String text) {
        String wording = IndicatorWording.withoutRemarks(IndicatorWording.of(text));
        return dimensions.stream()
                .filter(rule -> rule.pattern().matcher(wording).find())
                .map(DimensionPattern::dimension)
                .findFirst()
                .orElse(null);
    }

    private Optional<Indicator> named(String wording, String fundCode) {
        if (wording.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(wording))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.fits(wording, fundCode))
                        .findFirst()
                        .map(pattern -> byCode.get(pattern.indicatorCode())));
    }

    private List<Indicator> nearest(String wording) {
        if (wording.isEmpty() || wording.length() > LONGEST_NAME) {
            return List.of();
        }
        Map<Indicator, Double> near = new LinkedHashMap<>();
        byName.forEach((name, indicator) -> {
            double similarity = similarity(wording, name);
            if (similarity >= NEAR) {
                near.put(indicator, similarity);
            }
        });
        return near.entrySet().stream()
                .sorted(comparingDouble((Map.Entry<Indicator, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Characters in common and in order, of the longer name's: 1 for equal names. */
    private static double similarity(String one, String other) {
        return (double) new LongestCommonSubsequence().apply(one, other) / Math.max(one.length(), other.length());
    }

    private static Indicator indicator(Map<String, String> row) {
        return new Indicator(
                row.get("indicator_code"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("dimension"),
                row.get("direction"),
                row.get("additive").equals("yes"),
                row.get("level1_code"),
                row.get("level2_code"),
                row.get("definition"));
    }

    private record DimensionPattern(String dimension, Pattern pattern) {}

    private static final class Holder {
        static final Indicators INDICATORS = new Indicators();
    }
}
