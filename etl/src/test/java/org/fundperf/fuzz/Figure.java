package org.fundperf.fuzz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.fact.DocumentFacts;

/**
 * A loaded number, as the words and digits it was loaded from.
 *
 * @param label indicator or measure it was loaded as
 * @param text as {@code value_text}
 * @param numbers its bounds in base units
 */
record Figure(int form, String label, String role, String text, List<BigDecimal> numbers, String unit, String address) {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern OTHER_NUMERALS = Pattern.compile("[〇零一二三四五六七八九十百千①-⑩]|[\\p{Nd}&&[^0-9]]");

    static List<Figure> of(DocumentFacts facts) {
        return Stream.of(
                        facts.indicators().stream()
                                .map(fact -> new Figure(
                                        fact.formOrdinal(),
                                        fact.indicatorText(),
                                        fact.role(),
                                        fact.valueText(),
                                        numbers(fact.lowerValue(), fact.upperValue()),
                                        fact.unit(),
                                        fact.sourceCell())),
                        facts.budgets().stream()
                                .map(fact -> new Figure(
                                        fact.formOrdinal(),
                                        "",
                                        fact.measure(),
                                        fact.valueText(),
                                        numbers(fact.value()),
                                        fact.unit(),
                                        fact.sourceCell())),
                        facts.accounts().stream()
                                .map(fact -> new Figure(
                                        fact.formOrdinal(),
                                        "",
                                        fact.measure(),
                                        fact.valueText(),
                                        numbers(fact.value()),
                                        fact.unit(),
                                        fact.sourceCell())))
                .flatMap(figures -> figures)
                .filter(figure -> !figure.numbers().isEmpty())
                .toList();
    }

    private static List<BigDecimal> numbers(BigDecimal... bounds) {
        return Stream.of(bounds)
                .filter(bound -> bound != null)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    /** Everything but the place. */
    boolean says(Figure other) {
        return label.equals(other.label)
                && role.equals(other.role)
                && text.equals(other.text)
                && numbers.equals(other.numbers)
                && String.valueOf(unit).equals(String.valueOf(other.unit));
    }

    /** The same words were read as another number. */
    boolean contradicts(Figure other) {
        return label.equals(other.label)
                && role.equals(other.role)
                && text.equals(other.text)
                && !numbers.equals(other.numbers);
    }

    /** Each bound has the digits of a whole number in the text; only powers of ten, units, may lie between. */
    boolean standsIn(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        List<String> tokens = NUMBER.matcher(plain)
                .results()
                .map(match -> digits(match.group()))
                .toList();
        return numbers.stream()
                        .allMatch(number -> tokens.contains(digits(number.abs().toPlainString())))
                || OTHER_NUMERALS.matcher(plain).find();
    }

    private static String digits(String number) {
        return number.replaceAll("[,.]", "").replaceAll("^0+|0+$", "");
    }
}
