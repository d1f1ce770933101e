package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.finding.Finding;

/** Takes what a reader finds, and stops the reader where a limit is passed. */
final class BlockCollector {

    /** How much of a text box a finding quotes. */
    private static final int LONGEST_QUOTE = 60;

    /** More than a person would look at. */
    private static final int MOST_FINDINGS = 20_000;

    /** Rows are laid under their headings at a cost that grows with the square of their width. */
    private static final int MOST_CELLS_A_ROW = 500;

    private final Limits limits;
    private final long startNanos = System.nanoTime();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long cells;
    private long paragraphs;
    private long characters;

    BlockCollector(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void paragraph(String text, String address) throws UnreadableDocumentException {
        String trimmed = Blank.trim(text);
        if (!trimmed.isEmpty()) {
            countBlock(trimmed.length());
            if (++paragraphs > limits.cells()) {
                throw new UnreadableDocumentException(
                        "too_large",
                        "The document has more than %,d paragraphs, more than a report needs; split it or raise the limit on cells"
                                .formatted(limits.cells()));
            }
            blocks.add(new Paragraph(trimmed, address));
        }
    }

    /** Cells have been counted one by one with {@link #countCell} when they were made. */
    void grid(Grid grid) {
        if (!grid.cells().isEmpty()) {
            blocks.add(grid);
        }
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    /** Text boxes float; where their text belongs cannot be told, so it is only mentioned. */
    void textBox(String text, String address) throws UnreadableDocumentException {
        String trimmed = Blank.trim(text);
        countText(trimmed.length());
        if (!trimmed.isEmpty()) {
            String shown = trimmed.length() <= LONGEST_QUOTE ? trimmed : trimmed.substring(0, LONGEST_QUOTE) + "…";
            finding(Finding.of("text_box_ignored", address, shown));
        }
    }

    /** To be called before a cell is kept, so that a hostile table ends before the memory does. */
    void countCell(String text) throws UnreadableDocumentException {
        if (++cells > limits.cells()) {
            throw Limit.CELLS.passed(
                    limits,
                    "The document has %,d filled cells or more".formatted(cells),
                    cells,
                    "send only the sheets with forms");
        }
        countBlock(text.length());
    }

    private void countBlock(int length) throws UnreadableDocumentException {
        if (length > limits.blockCharacters()) {
            throw Limit.BLOCK_CHARACTERS.passed(
                    limits, "One cell or paragraph holds %,d characters".formatted(length), length, "split it");
        }
        countText(length);
    }

    /** To be called before text that is read as a whole is taken apart; what is found in it is counted by itself. */
    void checkLength(long length) throws UnreadableDocumentException {
        if (length > limits.characters()) {
            throw tooLong();
        }
    }

    /** To be called before text of this length is kept. */
    void countText(long length) throws UnreadableDocumentException {
        characters += length;
        if (characters > limits.characters()) {
            throw tooLong();
        }
        checkTime();
    }

    private UnreadableDocumentException tooLong() {
        return Limit.CHARACTERS.passed(
                limits,
                "The document holds more than %,d characters of text".formatted(limits.characters()),
                characters,
                "split the document");
    }

    void checkNesting(int depth) throws UnreadableDocumentException {
        if (depth > limits.nesting()) {
            throw Limit.NESTING.passed(
                    limits,
                    "The document nests its parts %d tables deep or more".formatted(depth),
                    depth,
                    "copy the inner tables out");
        }
    }

    void checkTime() throws UnreadableDocumentException {
        if (Thread.currentThread().isInterrupted()
                || System.nanoTime() - startNanos > limits.time().toNanos()) {
            throw tooSlow(limits);
        }
    }

    static UnreadableDocumentException tooSlow(Limits limits) {
        return Limit.SECONDS.passed(
                limits, "The document was not read in time, so it is very large or made to be slow", 0, "split it");
    }

    Document document(String path, String container) throws UnreadableDocumentException {
        if (findings.size() > MOST_FINDINGS) {
            throw new UnreadableDocumentException(
                    "too_complex",
                    "More than %,d parts of the document are hidden or broken; copy the forms into a new document"
                            .formatted(MOST_FINDINGS));
        }
        for (Block block : blocks) {
            if (block instanceof Grid grid && widestRow(grid) > MOST_CELLS_A_ROW) {
                throw new UnreadableDocumentException(
                        "too_complex",
                        "A row of a table has more than %,d filled cells, which no form has; send only the tables with forms"
                                .formatted(MOST_CELLS_A_ROW));
            }
        }
        return new Document(path, container, blocks, findings);
    }

    private static int widestRow(Grid grid) {
        int widest = 0;
        int count = 0;
        int row = -1;
        for (Cell cell : grid.cells()) {
            count = cell.row() == row ? count + 1 : 1;
            row = cell.row();
            widest = Math.max(widest, count);
        }
        return widest;
    }
}
