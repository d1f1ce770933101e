package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.document.Block;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.Grid;
import org.fundperf.document.Paragraph;

/** Documents as tests write them: a line with | is a row of a table, other lines are paragraphs. */
final class Layout {

    private Layout() {}

    static List<Form> forms(String text) {
        return FormReader.read(document(text));
    }

    static Form form(String text) {
        List<Form> forms = forms(text);
        if (forms.size() != 1) {
            throw new AssertionError("Expected one form, found " + forms);
        }
        return forms.get(0);
    }

    static Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (String line : text.lines().toList()) {
            if (line.contains("|")) {
                String[] parts = line.split("\\|", -1);
                for (int column = 0; column < parts.length; column++) {
                    String cell = parts[column].strip();
                    if (!cell.isEmpty()) {
                        String address = (char) ('A' + column) + Integer.toString(row + 1);
                        cells.add(new Cell(row, column, 1, 1, cell, cell, address));
                    }
                }
                row++;
            } else {
                row = endTable(blocks, cells, row);
                if (!line.isBlank()) {
                    blocks.add(new Paragraph(line.strip(), "L" + (blocks.size() + 1)));
                }
            }
        }
        endTable(blocks, cells, row);
        return new Document("test.txt", "txt", blocks, List.of());
    }

    private static int endTable(List<Block> blocks, List<Cell> cells, int row) {
        if (row > 0) {
            blocks.add(new Grid("", cells));
            cells.clear();
        }
        return 0;
    }

    /** Header fields as {@code name=text}, without those that only describe. */
    static List<String> figures(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() != HeaderField.Kind.TEXT)
                .map(field -> field.field() + "=" + field.text())
                .toList();
    }

    /** Rows as {@code level1/level2/indicator/value/value…}, with the roles of the values in column order. */
    static List<String> rows(Form form) {
        return form.rows().stream()
                .map(row -> row.level1Code() + "/" + row.level2Code() + "/" + row.indicator() + "/"
                        + String.join(
                                "/",
                                row.columns().keySet().stream()
                                        .map(role -> row.values().containsKey(role)
                                                ? row.values().get(role).text()
                                                : "")
                                        .toList()))
                .toList();
    }

    static List<String> findings(Form form) {
        return form.findings().stream()
                .map(finding -> finding.code() + " " + finding.address())
                .toList();
    }
}
