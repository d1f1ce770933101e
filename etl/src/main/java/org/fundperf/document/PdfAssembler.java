package org.fundperf.document;

import java.util.List;

/** Puts pages together: tables and paragraphs in their order, and what a page break had cut. */
final class PdfAssembler {

    private final BlockCollector into;
    private final PdfTableJoiner table;
    /** The paragraph that may go on, its address and its last line; null while none is open. */
    private StringBuilder paragraph;

    private String address;
    private PdfLine lastLine;
    private PdfPage page;
    private PdfMargins margins;
    private int nextLine;

    PdfAssembler(BlockCollector into) {
        this.into = into;
        this.table = new PdfTableJoiner(into);
    }

    void assemble(List<PdfPage> pages) throws UnreadableDocumentException {
        for (PdfPage next : pages) {
            boolean mayContinue = page != null
                    && page.endsWithTable()
                    && next.beginsWithTable()
                    && next.number() == page.number() + 1;
            page = next;
            margins = PdfMargins.of(next, pages);
            nextLine = 0;
            add(mayContinue);
        }
        closeParagraph();
        table.close();
    }

    private void add(boolean mayContinue) throws UnreadableDocumentException {
        for (int i = 0; i < page.tables().size(); i++) {
            PdfTable part = page.tables().get(i);
            linesAbove(part.top());
            closeParagraph();
            if (i > 0 || !mayContinue || !table.isContinuedBy(part)) {
                table.close();
            }
            table.append(part, "page %d, table %d".formatted(page.number(), i + 1));
        }
        linesAbove(Double.MAX_VALUE);
    }

    /** Lines that stand above a height on the page and were not read yet. */
    private void linesAbove(double height) throws UnreadableDocumentException {
        while (nextLine < page.lines().size() && page.lines().get(nextLine).top() < height) {
            table.close();
            PdfLine line = page.lines().get(nextLine);
            if (paragraph != null && isNear(line) && margins.isGoingOn(lastLine, line)) {
                paragraph.append(PdfText.seam(paragraph, line.text())).append(line.text());
            } else {
                closeParagraph();
                paragraph = new StringBuilder(line.text());
                address = "page %d, line %d".formatted(page.number(), nextLine + 1);
            }
            lastLine = line;
            nextLine++;
        }
    }

    /** The first line of a page follows the last one of the page before. */
    private boolean isNear(PdfLine line) {
        return nextLine == 0 || line.top() - lastLine.top() < 2.5 * lastLine.size();
    }

    private void closeParagraph() throws UnreadableDocumentException {
        if (paragraph != null) {
            into.paragraph(paragraph.toString(), address);
            paragraph = null;
        }
    }
}
