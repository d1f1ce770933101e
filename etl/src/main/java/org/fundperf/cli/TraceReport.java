package org.fundperf.cli;

import java.util.Arrays;
import java.util.Locale;
import org.fundperf.fact.DocumentTrace;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.FormTrace;
import org.fundperf.fact.FormTrace.ClueTrace;
import org.fundperf.fact.FormTrace.UnreadCell;
import org.fundperf.fact.FormTrace.ValueTrace;
import org.fundperf.form.ColumnHeading;
import org.fundperf.form.HeaderField;
import org.fundperf.form.TitleVerdict;
import org.fundperf.form.Unrecognised;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;

/** Why a document was read as it was, for people. */
final class TraceReport {

    private final ReportText out = new ReportText();

    private TraceReport() {}

    static String text(DocumentTrace trace) {
        TraceReport report = new TraceReport();
        for (int i = 0; i < trace.forms().size(); i++) {
            report.form(trace.forms().get(i), trace.facts().forms().get(i));
        }
        report.unrecognised(trace);
        return report.out.toString();
    }

    private void form(FormTrace form, FormFact fact) {
        out.line("");
        out.line("why %d  %s  [%s]".formatted(form.formOrdinal(), fact.formType(), fact.sourceCell()));
        if (form.untitledBecause() != null) {
            out.line("   recognised without a title: " + form.untitledBecause());
        }
        for (TitleVerdict verdict : form.titleVerdicts()) {
            out.line("   %s %s: %s"
                    .formatted(verdict.taken() ? "recognised as" : "not", verdict.type(), verdict.because()));
        }
        clues(form);
        fields(form);
        columns(form);
        values(form);
        unread(form);
    }

    private void clues(FormTrace form) {
        TextTable table = table("question", "", "asked", "text", "says");
        for (ClueTrace clue : form.clues()) {
            if (clue.says() == null && isDecided(form, clue.question())) {
                continue;
            }
            table.add(
                    Arrays.asList(clue.question(), clue.decided() ? "→" : "", clue.where(), clue.text(), clue.says()));
        }
        out.table(table);
    }

    /** Texts that say nothing matter only where none says enough. */
    private static boolean isDecided(FormTrace form, String question) {
        return form.clues().stream()
                .anyMatch(clue -> clue.question().equals(question) && clue.decided() && clue.says() != null);
    }

    private void fields(FormTrace form) {
        TextTable table = table("field", "label", "at", "value", "found", "cell");
        for (HeaderField field : form.fields()) {
            HeaderField.Evidence evidence = field.evidence();
            table.add(Arrays.asList(
                    field.field(),
                    evidence.label(),
                    evidence.labelAddress(),
                    field.text(),
                    evidence.place().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    field.address()));
        }
        out.table(table);
    }

    private void columns(FormTrace form) {
        TextTable table = table("column", "heading", "unit", "at");
        for (ColumnHeading column : form.columns()) {
            table.add(Arrays.asList(
                    column.role(),
                    column.heading() == null ? "(none; this form prints it here)" : column.heading(),
                    column.unit(),
                    column.address()));
        }
        out.table(table);
    }

    private void values(FormTrace form) {
        TextTable table = table("value", "role", "measures", "read by", "unit from", "cell");
        for (ValueTrace value : form.values()) {
            table.add(Arrays.asList(
                    value.text(),
                    value.role(),
                    value.dimension(),
                    value.explanation().rule(),
                    value.explanation().unitSource(),
                    value.address()));
        }
        out.table(table);
        form.values().stream()
                .filter(value -> value.explanation().obstacle() != null)
                .forEach(this::notRead);
    }

    private void notRead(ValueTrace value) {
        out.line("   not read: %s  [%s]".formatted(value.text(), value.address()));
        out.line("      because %s".formatted(value.explanation().obstacle()));
        if (!value.explanation().tried().isEmpty()) {
            out.line("      tried   %s"
                    .formatted(String.join("; ", value.explanation().tried())));
        }
        out.line("      remedy  %s".formatted(value.explanation().remedy()));
    }

    private void unread(FormTrace form) {
        for (UnreadCell cell : form.unreadCells()) {
            out.line("   without a use: %s  [%s]".formatted(cell.text(), cell.address()));
            cell.tried().forEach(tried -> out.line("      tried   " + tried));
            out.line("      remedy  " + cell.remedy());
        }
    }

    private void unrecognised(DocumentTrace trace) {
        for (Unrecognised part : trace.unrecognised()) {
            out.line("");
            out.line("not recognised: %s%s  [%s]"
                    .formatted(
                            part.rows() == 0 ? "" : "a table of %d rows that begins ".formatted(part.rows()),
                            part.text(),
                            part.address()));
            out.line("   nearest %s".formatted(part.nearest() == null ? "none" : part.nearest()));
            out.line("   because %s".formatted(part.missing()));
            out.line("   remedy  %s".formatted(part.remedy()));
        }
    }

    private static TextTable table(String... names) {
        return new TextTable(
                Arrays.stream(names).map(name -> new Answer.Column(name, false)).toList());
    }
}
