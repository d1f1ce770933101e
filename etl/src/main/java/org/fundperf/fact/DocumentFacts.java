package org.fundperf.fact;

import java.io.Serializable;
import java.util.List;

/**
 * Everything one document says, in natural codes, ready to load. Either forms and facts, or a reason why not.
 *
 * @param path relative to the inbox, with {@code /}
 * @param sha256 of the bytes, lower-case hex; the document's identity. Empty when the bytes could not be read
 * @param size bytes
 * @param container {@code xlsx}, {@code txt} …; empty when not known
 * @param state {@code loaded}, {@code quarantined} or {@code ignored}
 * @param reasonCode null when loaded
 * @param reason problem, cause and remedy; null when loaded
 */
public record DocumentFacts(
        String path,
        String sha256,
        long size,
        String container,
        String state,
        String reasonCode,
        String reason,
        List<FormFact> forms,
        List<IndicatorFact> indicators,
        List<BudgetFact> budgets,
        List<AccountFact> accounts,
        List<ReviewFact> reviews,
        List<ListedProject> listedProjects,
        List<FormFinding> findings,
        List<UnresolvedName> unresolvedNames)
        implements Serializable {

    public DocumentFacts {
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
        budgets = List.copyOf(budgets);
        accounts = List.copyOf(accounts);
        reviews = List.copyOf(reviews);
        listedProjects = List.copyOf(listedProjects);
        findings = List.copyOf(findings);
        unresolvedNames = List.copyOf(unresolvedNames);
    }
}
