package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.fundperf.sample.Amount;
import org.fundperf.sample.FormDescription;
import org.fundperf.sample.FormDescription.IndicatorForm;
import org.fundperf.sample.IndicatorRow;
import org.fundperf.sample.LaidOut;
import org.fundperf.sample.LayoutGenerator;
import org.fundperf.sample.PrintedValue;
import org.fundperf.sample.RandomForms;
import org.fundperf.sample.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same forms say the same, however they are laid out and whichever county fills them in. */
class LayoutVariantsTest {

    private static final int VARIANTS = 200;

    static LongStream seeds() {
        return LongStream.range(0, VARIANTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSameInEveryLayout(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Variant variant = Variant.random(random);
        List<FormDescription> forms = RandomForms.some(random, 3);
        LaidOut document = LayoutGenerator.layOut(forms, variant);

        DocumentFacts facts = new FactReader().read(document.fileName(), document.content());

        assertThat(said(facts)).as("%s", variant).isEqualTo(meant(forms));
        assertThat(facts.forms()).as("%s", variant).allMatch(form -> form.unreadCells() == 0);
    }

    private static List<String> meant(List<FormDescription> forms) {
        List<String> lines = new ArrayList<>();
        for (FormDescription form : forms) {
            IndicatorForm table = (IndicatorForm) form;
            lines.add("form %s %s %s %s"
                    .formatted(
                            form.head().year(),
                            form.head().place().code(),
                            form.head().scope(),
                            form.head().fundCode()));
            table.amounts().stream()
                    .filter(amount -> !amount.text().isBlank())
                    .sorted(Comparator.comparing(Amount::measure))
                    .forEach(amount -> lines.add(amount.measure() + " " + plain(amount.value())));
            for (IndicatorRow row : table.rows()) {
                row.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(value -> lines.add(row.ordinal() + " " + row.level1Code() + " " + value.getKey() + " "
                                + reading(value.getValue())));
            }
        }
        return lines;
    }

    private static String reading(PrintedValue value) {
        return value.kind() + " " + value.comparator() + " " + plain(value.lower()) + " " + plain(value.upper()) + " "
                + value.unit();
    }

    private static List<String> said(DocumentFacts facts) {
        List<String> lines = new ArrayList<>();
        for (FormFact form : facts.forms()) {
            lines.add(
                    "form %s %s %s %s".formatted(form.year(), form.regionCode(), form.regionScope(), form.fundCode()));
            facts.budgets().stream()
                    .filter(fact -> fact.formOrdinal() == form.formOrdinal() && !"point".equals(fact.unit()))
                    .sorted(Comparator.comparing(BudgetFact::measure))
                    .forEach(fact -> lines.add(fact.measure() + " " + plain(fact.value())));
            facts.indicators().stream()
                    .filter(fact -> fact.formOrdinal() == form.formOrdinal())
                    .sorted(Comparator.comparing(IndicatorFact::rowOrdinal).thenComparing(IndicatorFact::role))
                    .forEach(fact -> lines.add(fact.rowOrdinal() + " " + fact.level1Code() + " " + fact.role() + " "
                            + fact.valueKind() + " " + fact.comparator() + " " + plain(fact.lowerValue()) + " "
                            + plain(fact.upperValue()) + " " + fact.unit()));
        }
        return lines;
    }

    private static String plain(BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
