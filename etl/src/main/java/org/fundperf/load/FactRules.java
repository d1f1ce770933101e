package org.fundperf.load;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundperf.fact.BudgetFact;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.IndicatorFact;
import org.fundperf.fact.ListedProject;
import org.fundperf.fact.ReviewFact;

/**
 * What the warehouse's gates will demand, asked of each document before it is loaded: so that a document that breaks a
 * rule is quarantined alone and does not hold up the publication of all.
 */
final class FactRules {

    private FactRules() {}

    /** The rule that a document breaks, in words; empty when it breaks none. */
    static Optional<String> broken(DocumentFacts document) {
        Set<Integer> forms = new HashSet<>();
        for (FormFact form : document.forms()) {
            if (!forms.add(form.formOrdinal())) {
                return Optional.of("two forms have the number " + form.formOrdinal());
            }
        }
        Optional<Integer> orphan = formOrdinals(document)
                .boxed()
                .filter(ordinal -> !forms.contains(ordinal))
                .findFirst();
        if (orphan.isPresent()) {
            return orphan.map(ordinal -> "a fact belongs to form " + ordinal + ", which is not there");
        }
        return document.indicators().stream()
                .filter(fact -> unordered(fact.lowerValue(), fact.upperValue()))
                .findFirst()
                .map(fact -> "the lower bound at " + fact.sourceCell() + " is above the upper");
    }

    private static IntStream formOrdinals(DocumentFacts document) {
        return Stream.of(
                        document.indicators().stream().mapToInt(IndicatorFact::formOrdinal),
                        document.budgets().stream().mapToInt(BudgetFact::formOrdinal),
                        document.reviews().stream().mapToInt(ReviewFact::formOrdinal),
                        document.listedProjects().stream().mapToInt(ListedProject::formOrdinal))
                .flatMapToInt(ordinals -> ordinals);
    }

    private static boolean unordered(BigDecimal lower, BigDecimal upper) {
        return lower != null && upper != null && lower.compareTo(upper) > 0;
    }
}
