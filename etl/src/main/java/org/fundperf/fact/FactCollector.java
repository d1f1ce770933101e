package org.fundperf.fact;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.finding.Finding;

/** Gathers what the forms of one document say. */
final class FactCollector {

    final List<FormFact> forms = new ArrayList<>();
    final List<IndicatorFact> indicators = new ArrayList<>();
    final List<BudgetFact> budgets = new ArrayList<>();
    final List<AccountFact> accounts = new ArrayList<>();
    final List<ReviewFact> reviews = new ArrayList<>();
    final List<ListedProject> listedProjects = new ArrayList<>();
    final List<FormFinding> findings = new ArrayList<>();
    final List<UnresolvedName> unresolvedNames = new ArrayList<>();

    private final String path;
    private final String sha256;
    private final long size;

    FactCollector(String path, String sha256, long size) {
        this.path = path;
        this.sha256 = sha256;
        this.size = size;
    }

    void finding(int formOrdinal, Finding finding) {
        findings.add(new FormFinding(formOrdinal, finding));
    }

    /** Findings that do not know their cell, such as those of a value, get its address. */
    void findings(int formOrdinal, List<Finding> found, String address) {
        for (Finding finding : found) {
            finding(
                    formOrdinal,
                    finding.address().isEmpty()
                            ? new Finding(
                                    finding.code(),
                                    address,
                                    finding.arguments(),
                                    finding.reported(),
                                    finding.expected())
                            : finding);
        }
    }

    DocumentFacts document(String container, String state, String reasonCode, String reason) {
        return new DocumentFacts(
                path,
                sha256,
                size,
                container,
                state,
                reasonCode,
                reason,
                forms,
                indicators,
                budgets,
                accounts,
                reviews,
                listedProjects,
                findings,
                unresolvedNames);
    }
}
