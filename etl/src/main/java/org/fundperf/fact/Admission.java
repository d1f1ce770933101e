package org.fundperf.fact;

import java.util.List;
import java.util.Set;
import org.fundperf.form.Form;
import org.fundperf.form.HeaderField;

/** Whether a form's figures may be loaded. One that is not is listed with the reason, beside the others of its document. */
enum Admission {
    LOADED(null, null),
    OUT_OF_SCOPE("out_of_scope", "It is about a whole department, not about a fund; nothing is to be done"),
    YEAR_UNKNOWN(
            "year_unknown",
            "It does not say its year, nor does another form of the document, the file's name or folder; write the year"
                    + " into the title and send it again"),
    INDICATORS_MISSING(
            "indicators_missing",
            "It has a title but no indicators and no figures that could be read: its table is missing, or its headings"
                    + " are not in warehouse-schema/forms/columns.csv; send it with its table, or add the headings"
                    + " (fundperf inspect --trace shows what was recognised)"),
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
        boolean figures = form.fields().stream().anyMatch(field -> field.kind() != HeaderField.Kind.TEXT);
        if (doubts.contains("indicators_missing") && !figures) {
            return INDICATORS_MISSING;
        }
        return (figures || !form.rows().isEmpty()) && isUnknown(subject) ? FUND_UNKNOWN : LOADED;
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
