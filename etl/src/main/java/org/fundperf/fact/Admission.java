package org.fundperf.fact;

import java.util.List;
import java.util.Set;
import org.fundperf.form.Form;

/** Whether a form's figures may be loaded. One that is not is listed with the reason, beside the others of its document. */
enum Admission {
    LOADED(null, null),
    OUT_OF_SCOPE("out_of_scope", "It is about a whole department, not about a fund; nothing is to be done"),
    YEAR_UNKNOWN(
            "year_unknown",
            "No form of the document says its year, nor does the file's name or folder; write the year into the title"
                    + " and send it again"),
    INDICATORS_MISSING(
            "indicators_missing",
            "No table of indicators follows the form's title; send the whole form, or add its headings to"
                    + " warehouse-schema/forms/columns.csv"),
    FUND_UNKNOWN(
            "fund_unknown",
            "Its fund cannot be found, and it has no region or no year of its own either; write the project, the"
                    + " organisation and the year in full and send it again");

    private final String code;
    private final String remedy;

    Admission(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /** A figure without year, or of nobody knows whom and what, could belong to anything. */
    static Admission of(Form form, Subject subject) {
        List<String> doubts =
                form.findings().stream().map(finding -> finding.code()).toList();
        if (doubts.contains("out_of_scope")) {
            return OUT_OF_SCOPE;
        }
        if (subject.year() == null) {
            return YEAR_UNKNOWN;
        }
        if (doubts.contains("indicators_missing")) {
            return INDICATORS_MISSING;
        }
        return !form.rows().isEmpty() && isUnknown(subject) ? FUND_UNKNOWN : LOADED;
    }

    /** A form without a fund may be about anything; that its neighbours have a year and a region says nothing of it. */
    private static boolean isUnknown(Subject subject) {
        boolean borrowed = Set.of("sibling", "file_name", "folder").contains(subject.yearSource());
        return subject.fundCode() == null && (subject.regionCode() == null || borrowed);
    }

    boolean isLoaded() {
        return this == LOADED;
    }

    /** Null when loaded. */
    String code() {
        return code;
    }

    /** What is wrong and how to mend it; null when loaded. */
    String remedy() {
        return remedy;
    }
}
