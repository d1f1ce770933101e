package org.fundperf.load;

import org.fundperf.fact.FormFinding;
import org.fundperf.finding.FindingText;

/** A finding of reading, worded. Columns as in {@code core.fact_finding}. */
record StagedFinding(
        int formOrdinal,
        String findingCode,
        String severity,
        String sourceCell,
        String message,
        String messageZh,
        String reportedValue,
        String expectedValue) {

    static StagedFinding of(FormFinding found) {
        var finding = found.finding();
        return new StagedFinding(
                found.formOrdinal(),
                finding.code(),
                FindingText.severity(finding),
                finding.address(),
                FindingText.english(finding),
                FindingText.chinese(finding),
                finding.reported(),
                finding.expected());
    }
}
