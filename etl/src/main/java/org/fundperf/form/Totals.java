package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.document.Cell;
import org.fundperf.form.HeaderLabel.Kind;

/** Which total a part belongs to: 其中：财政拨款 is a share of the total left of it, or of the one it stands under. */
final class Totals {

    private record Total(String field, int column) {}

    private List<Total> above = List.of();
    private final List<Total> inRow = new ArrayList<>();
    private int partsInRow;

    void startRow() {
        inRow.clear();
        partsInRow = 0;
    }

    void endRow() {
        if (!inRow.isEmpty()) {
            above = List.copyOf(inRow);
        }
    }

    /** The label under its full field name: {@code budget_fund} for 社会保险基金 under 预算数. */
    HeaderLabel name(HeaderLabel label, Cell cell, List<Cell> row) {
        String field = label.field().equals("total") ? "budget" : label.field();
        if (label.kind() == Kind.AMOUNT) {
            inRow.add(new Total(field, cell.column()));
        } else if (label.kind() == Kind.PART) {
            field = base(cell, row) + "_" + label.field();
            partsInRow++;
        }
        return new HeaderLabel(field, label.kind(), label.value(), label.unit());
    }

    private String base(Cell cell, List<Cell> row) {
        if (!inRow.isEmpty()) {
            return inRow.get(inRow.size() - 1).field();
        }
        if (above.isEmpty()) {
            return "budget";
        }
        long parts = row.stream()
                .filter(other -> HeaderLabels.find(other.text())
                        .filter(label -> label.kind() == Kind.PART)
                        .isPresent())
                .count();
        if (parts == above.size()) {
            return above.get(partsInRow).field();
        }
        return above.stream()
                .filter(total -> total.column() <= cell.column())
                .reduce((left, right) -> right)
                .orElse(above.get(0))
                .field();
    }
}
