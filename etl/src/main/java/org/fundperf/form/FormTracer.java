package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.value.ValueReader;

/** Retraces what led to a form, by asking the rules again: reading itself keeps no notes. */
public final class FormTracer {

    private FormTracer() {}

    /** What the templates say of the form's title; empty when it has none. */
    public static List<TitleVerdict> titleVerdicts(Form form) {
        return form.evidence().titled() ? TitleJudge.verdicts(form.title()) : List.of();
    }

    /** Why a form without a title of its own is what it is; null when its title says it. */
    public static String untitledBecause(Form form) {
        if (form.evidence().titled()) {
            return null;
        }
        String columns = switch (form.type()) {
            case "monitoring_table" -> "one of them is a completion rate";
            case "self_evaluation" -> "one of them is what was achieved, none a completion rate";
            case "region_target_table" -> "they hold targets only, and the header has an income budget";
            default -> "they hold targets only";
        };
        return "the column headings of an indicator table stand there; " + columns;
    }

    /**
     * What was tried for a cell that is in no fact and is no label.
     *
     * @param text of the cell
     */
    public static List<String> triedFor(String text, List<ColumnHeading> columns) {
        List<String> tried = new ArrayList<>();
        tried.add("as a label: none of forms/labels.csv"
                + HeaderLabels.nearest(text)
                        .map(near -> ", the nearest is " + near)
                        .orElse(""));
        tried.add(
                switch (ValueReader.shape(text)) {
                    case VALUE -> "as a value: it looks like one, but no label left of it or above it is still open";
                    case STATEMENT -> "as a value: it is words around one, and no label beside it takes words";
                    default -> "as a value: it does not look like one";
                });
        if (!columns.isEmpty()) {
            tried.add("as a cell of the table: no heading over it takes it (columns: "
                    + String.join(
                            ", ", columns.stream().map(ColumnHeading::role).toList()) + ")");
        }
        return tried;
    }

    /** What to do about a cell that is in no fact and is no label. */
    public static String remedyFor(String text) {
        return ValueReader.looksLikeValue(text)
                ? "add the label it belongs to to warehouse-schema/forms/labels.csv, or the heading over it to"
                        + " columns.csv; if it has none, write one into the form"
                : "if it is a label, add it to warehouse-schema/forms/labels.csv, if it heads a column, to columns.csv;"
                        + " if it says nothing, leave it";
    }
}
