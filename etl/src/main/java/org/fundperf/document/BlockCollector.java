package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.finding.Finding;

/** Takes what a reader finds, and stops the reader where a limit is passed. */
final class BlockCollector {

    /** How much of a text box a finding quotes. */
    private static final int LONGEST_QUOTE = 60;

    private final Limits limits;
    private final long startNanos = System.nanoTime();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long cells;
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

    /** To be called before text of this length is kept. */
    void countText(long length) throws UnreadableDocumentException {
        characters += length;
        if (characters > limits.characters()) {
            throw Limit.CHARACTERS.passed(
                    limits,
                    "The document holds %,d characters of text or more".formatted(characters),
                    characters,
                    "split the document");
        }
        checkTime();
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

    Document document(String path, String container) {
        return new Document(path, container, blocks, findings);
    }
}
