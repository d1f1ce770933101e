package org.fundperf.document;

import java.util.List;

/** Puts pages together: tables and paragraphs in their order, and tables that a page break had cut. */
final class PdfAssembler {

    private final BlockCollector into;
    private final PdfTableJoiner table;
    private PdfPage page;
    private int nextLine;
    private boolean empty = true;

    PdfAssembler(BlockCollector into) {
        this.into = into;
        this.table = new PdfTableJoiner(into);
    }

    boolean isEmpty() {
        return empty;
    }

    void add(PdfPage next) throws UnreadableDocumentException {
        boolean mayContinue =
                page != null && page.endsWithTable() && next.beginsWithTable() && next.number() == page.number() + 1;
        page = next;
        nextLine = 0;
        for (int i = 0; i < next.tables().size(); i++) {
            PdfTable part = next.tables().get(i);
            linesAbove(part.top());
            if (i > 0 || !mayContinue || !table.isContinuedBy(part)) {
                table.close();
            }
            table.append(part, "page %d, table %d".formatted(next.number(), i + 1));
        }
        linesAbove(Double.MAX_VALUE);
        empty &= next.tables().isEmpty() && next.lines().isEmpty();
    }

    void finish() {
        table.close();
    }

    /** Paragraphs that stand above a height on the page and were not read yet. */
    private void linesAbove(double height) throws UnreadableDocumentException {
        List<PdfLine> lines = page.lines();
        while (nextLine < lines.size() && lines.get(nextLine).top() < height) {
            table.close();
            int first = nextLine;
            StringBuilder text = new StringBuilder(lines.get(nextLine++).text());
            while (nextLine < lines.size() && lines.get(nextLine).top() < height && goesOn(nextLine)) {
                String more = lines.get(nextLine++).text();
                text.append(PdfText.seam(text, more)).append(more);
            }
            into.paragraph(text.toString(), "page %d, line %d".formatted(page.number(), first + 1));
        }
    }

    /** A line goes on a paragraph when it had no room above and is not indented itself. */
    private boolean goesOn(int index) {
        PdfLine above = page.lines().get(index - 1);
        PdfLine line = page.lines().get(index);
        boolean full = line.firstToken() > page.rightMargin() - above.right() - 0.5 * above.size();
        boolean flush = line.left() < page.leftMargin() + line.size();
        boolean near = line.top() - above.top() < 2.5 * above.size();
        boolean alike = Math.abs(line.size() - above.size()) < 0.1 * above.size();
        return full && flush && near && alike;
    }
}
