package org.fundperf.fact;

import java.util.List;
import org.fundperf.form.ColumnHeading;
import org.fundperf.form.HeaderField;
import org.fundperf.form.TitleVerdict;
import org.fundperf.value.Explanation;

/**
 * What led to one form.
 *
 * @param untitledBecause why it is of its type; null when its title says it
 * @param titleVerdicts the templates whose words stand in its title
 * @param fields of its header, with the label each was found by
 * @param columns of its table
 * @param clues texts that were asked for year, region and fund
 * @param values cells that were read as values
 * @param unreadCells cells without a use
 */
public record FormTrace(
        int formOrdinal,
        String untitledBecause,
        List<TitleVerdict> titleVerdicts,
        List<HeaderField> fields,
        List<ColumnHeading> columns,
        List<ClueTrace> clues,
        List<ValueTrace> values,
        List<UnreadCell> unreadCells) {

    public FormTrace {
        titleVerdicts = List.copyOf(titleVerdicts);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        clues = List.copyOf(clues);
        values = List.copyOf(values);
        unreadCells = List.copyOf(unreadCells);
    }

    /**
     * A text that was asked for the form's year, region or fund.
     *
     * @param question {@code year}, {@code region} or {@code fund}
     * @param where it stands
     * @param says what it says to the question; null for nothing, candidates when it is not clear
     * @param decided whether its answer was taken
     */
    public record ClueTrace(String question, String where, String text, String says, boolean decided) {}

    /**
     * How the value of a cell was read.
     *
     * @param dimension what its indicator measures; null when not known
     */
    public record ValueTrace(String address, String role, String text, String dimension, Explanation explanation) {}

    /** A cell that is in no fact and is no label. */
    public record UnreadCell(String address, String text, List<String> tried, String remedy) {}
}
