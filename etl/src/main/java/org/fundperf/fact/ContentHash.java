package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells whether two documents, or two forms, say the same. */
public final class ContentHash {

    private ContentHash() {}

    /** Of everything read from a document, addresses included, whatever its path; 16 hex digits. */
    public static String of(DocumentFacts document) {
        return hash(Stream.of(
                document.state(),
                document.reasonCode(),
                document.forms(),
                document.indicators(),
                document.budgets(),
                document.accounts(),
                document.reviews(),
                document.listedProjects(),
                document.findings(),
                document.unresolvedNames()));
    }

    /**
     * Of the figures of one form, wherever in whatever container they stand: a web page and a workbook of the same form
     * have the same hash. 16 hex digits.
     */
    static String ofForm(int ordinal, FactCollector facts) {
        return hash(Stream.of(
                facts.indicators.stream()
                        .filter(fact -> fact.formOrdinal() == ordinal)
                        .map(fact -> List.of(
                                fact.indicatorText(),
                                fact.role(),
                                fact.lowerValue() == null && fact.upperValue() == null
                                        ? fact.valueText()
                                        : fact.comparator(),
                                plain(fact.lowerValue()),
                                plain(fact.upperValue()),
                                Objects.toString(fact.unit()),
                                plain(fact.weight()),
                                plain(fact.score()))),
                facts.budgets.stream()
                        .filter(fact -> fact.formOrdinal() == ordinal)
                        .map(fact -> List.of(fact.measure(), plain(fact.value()))),
                facts.accounts.stream()
                        .filter(fact -> fact.formOrdinal() == ordinal)
                        .map(fact -> List.of(
                                fact.measure(),
                                Objects.toString(fact.year()),
                                Objects.toString(fact.regionCode()),
                                Objects.toString(fact.fundCode()),
                                plain(fact.value()))),
                facts.reviews.stream()
                        .filter(fact -> fact.formOrdinal() == ordinal)
                        .map(fact -> List.of(
                                Objects.toString(fact.projectName()),
                                plain(fact.budget()),
                                plain(fact.received()),
                                plain(fact.executed()),
                                plain(fact.scoreTotal()))),
                facts.listedProjects.stream()
                        .filter(fact -> fact.formOrdinal() == ordinal)
                        .map(fact -> List.of(Objects.toString(fact.projectName())))));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static String hash(Stream<?> parts) {
        String text = parts.map(part -> part instanceof Stream<?> kind
                        ? kind.map(Object::toString).collect(Collectors.joining("\n"))
                        : Objects.toString(part))
                .collect(Collectors.joining("\n\n"));
        return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, 8);
    }
}
