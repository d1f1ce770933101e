package org.fundperf.fact;

import java.util.List;
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
    SUBJECT_UNKNOWN(
            "subject_unknown",
            "Neither its region nor its fund can be found; write the organisation and the project in full and send it"
                    + " again");

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
        boolean unknown = subject.regionCode() == null && subject.fundCode() == null;
        return unknown && !form.rows().isEmpty() ? SUBJECT_UNKNOWN : LOADED;
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
