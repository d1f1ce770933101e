package org.fundperf.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads fixtures and shows documents as short text. */
final class Read {

    private Read() {}

    static Document document(byte[] content) {
        return document(content, Limits.DEFAULT);
    }

    static Document document(byte[] content, Limits limits) {
        try {
            return new DocumentReader(limits).read("inbox/file", content);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e.reasonCode() + ": " + e.getMessage(), e);
        }
    }

    static Document text(String content) {
        return document(content.getBytes(StandardCharsets.UTF_8));
    }

    static String reason(byte[] content) {
        return reason(content, Limits.DEFAULT);
    }

    static String reason(byte[] content, Limits limits) {
        return refusal(content, limits).reasonCode();
    }

    static UnreadableDocumentException refusal(byte[] content, Limits limits) {
        return catchThrowableOfType(
                UnreadableDocumentException.class, () -> new DocumentReader(limits).read("inbox/file", content));
    }

    /** One line for each block: a paragraph's text, or {@code address=text} for each cell. */
    static List<String> lines(Document document) {
        return document.blocks().stream().map(Read::line).toList();
    }

    static List<Cell> cells(Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).cells().stream())
                .toList();
    }

    static String text(Document document, String address) {
        return cell(document, address).text();
    }

    static Cell cell(Document document, String address) {
        return cells(document).stream()
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cell " + address + " in " + lines(document)));
    }

    static List<String> findings(Document document) {
        return document.findings().stream()
                .map(finding -> finding.code() + " " + finding.address())
                .toList();
    }

    private static String line(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.address() + " " + paragraph.text();
        }
        return String.join(
                " | ",
                ((Grid) block)
                        .cells().stream()
                                .map(cell -> cell.address() + "=" + cell.text())
                                .toList());
    }
}
