package org.fundperf.form;

import java.util.List;

/**
 * What a form was recognised by.
 *
 * @param titled false when it was recognised by its column headings only
 * @param columns its columns, left to right; empty for reports
 */
public record FormEvidence(boolean titled, List<ColumnHeading> columns) {

    public FormEvidence {
        columns = List.copyOf(columns);
    }
}
