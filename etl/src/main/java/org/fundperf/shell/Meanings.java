package org.fundperf.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fundperf.sql.Answer;
import org.fundperf.sql.TextTable;

/** Rows that each end in a comment, which is broken to fit the terminal. */
final class Meanings {

    private static final int NARROWEST = 30;
    private static final int GAP = 2;

    private final List<Answer.Column> columns;
    private final List<List<?>> heads = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    /**
     * No rows yet.
     *
     * @param columns those before the comment
     */
    Meanings(List<Answer.Column> columns) {
        this.columns = columns;
    }

    void add(List<?> head, String comment) {
        heads.add(head);
        comments.add(comment);
    }

    /** A table that is no wider than this, where the other columns allow it. */
    TextTable table(int width) {
        List<Answer.Column> all = new ArrayList<>(columns);
        all.add(new Answer.Column("meaning", false));
        TextTable table = new TextTable(all);
        int left = Math.max(NARROWEST, width - widthOfHeads());
        for (int row = 0; row < heads.size(); row++) {
            List<Object> cells = new ArrayList<>(heads.get(row));
            for (String line : WrappedText.lines(comments.get(row), left)) {
                cells.add(line);
                table.add(cells);
                cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            }
        }
        return table;
    }

    private int widthOfHeads() {
        int sum = 0;
        for (int column = 0; column < columns.size(); column++) {
            int widest = TextTable.width(columns.get(column).name());
            for (List<?> head : heads) {
                widest = Math.max(widest, TextTable.width(String.valueOf(head.get(column))));
            }
            sum += widest + GAP;
        }
        return sum;
    }
}
