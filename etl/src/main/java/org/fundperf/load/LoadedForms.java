package org.fundperf.load;

import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.fact.AccountFact;
import org.fundperf.fact.BudgetFact;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.IndicatorFact;
import org.fundperf.fact.ListedProject;
import org.fundperf.fact.ReviewFact;

/** Counts what a document adds to the fact tables, to compare with what is there after loading. */
final class LoadedForms {

    private LoadedForms() {}

    /** Facts outside quarantined forms; none of a document that is not loaded. */
    static int factCount(DocumentFacts document) {
        if (!document.state().equals(ReadState.LOADED.code())) {
            return 0;
        }
        Set<Integer> loaded = document.forms().stream()
                .filter(form -> form.state().equals("loaded"))
                .map(FormFact::formOrdinal)
                .collect(Collectors.toSet());
        Set<Integer> known =
                document.forms().stream().map(FormFact::formOrdinal).collect(Collectors.toSet());
        long inForms = count(document.indicators().stream(), IndicatorFact::formOrdinal, loaded)
                + count(document.budgets().stream(), BudgetFact::formOrdinal, loaded)
                + count(document.reviews().stream(), ReviewFact::formOrdinal, loaded)
                + count(document.listedProjects().stream(), ListedProject::formOrdinal, loaded);
        // A figure of prose may stand outside every form.
        long inProse = document.accounts().stream()
                .mapToInt(AccountFact::formOrdinal)
                .filter(ordinal -> loaded.contains(ordinal) || !known.contains(ordinal))
                .count();
        return Math.toIntExact(inForms + inProse);
    }

    private static <T> long count(Stream<T> facts, ToIntFunction<T> formOrdinal, Set<Integer> loaded) {
        return facts.mapToInt(formOrdinal).filter(loaded::contains).count();
    }
}
