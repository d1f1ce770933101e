package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.Table;
import technology.tabula.TextElement;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** Finds the tables that rules draw on a page, and what is printed beside them. */
final class PdfPageReader {

    private final Page page;
    private final List<PdfGlyph> glyphs;

    PdfPageReader(Page page) {
        this.page = page;
        this.glyphs = page.getText().stream().map(PdfPageReader::glyph).toList();
    }

    private static PdfGlyph glyph(TextElement element) {
        // Some files scale a font of size 1; then the drawn character has to do.
        double size = Math.max(element.getFontSize(), element.getHeight());
        return new PdfGlyph(
                element.getText(), element.getLeft(), element.getTop(), element.getRight(), element.getBottom(), size);
    }

    /** A page of pictures, or of a font that does not say which characters it draws. */
    boolean hasUnreadableText() {
        long written = glyphs.stream().filter(glyph -> !glyph.text().isBlank()).count();
        long unknown = glyphs.stream().filter(PdfPageReader::isUnknown).count();
        return written == 0 ? hasPictures() : 3 * unknown > written;
    }

    private static boolean isUnknown(PdfGlyph glyph) {
        return glyph.text()
                .codePoints()
                .anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE || c == 0);
    }

    private boolean hasPictures() {
        PDResources resources = page.getPDPage().getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    PdfSheet read(int number, BlockCollector into) throws UnreadableDocumentException {
        into.countText(glyphs.size());
        List<PdfGlyph> outside = new ArrayList<>(glyphs);
        List<List<PdfTable.Box>> tables = new ArrayList<>();
        for (Table table : new SpreadsheetExtractionAlgorithm().extract(page, PdfRules.of(page, glyphs))) {
            into.checkTime();
            List<PdfTable.Box> boxes = boxes(table, outside);
            if (!boxes.isEmpty() && PdfTable.of(boxes).isTable()) {
                tables.add(boxes);
                outside.removeIf(glyph -> isInside(glyph, table));
            }
        }
        return PdfSheet.of(number, page.getWidth(), page.getHeight(), tables, outside);
    }

    private static List<PdfTable.Box> boxes(Table table, List<PdfGlyph> candidates) {
        NavigableMap<Double, List<PdfGlyph>> byHeight = new TreeMap<>();
        candidates.stream()
                .filter(glyph -> isInside(glyph, table))
                .forEach(glyph -> byHeight.computeIfAbsent(glyph.middle(), height -> new ArrayList<>())
                        .add(glyph));
        List<PdfTable.Box> boxes = new ArrayList<>();
        for (List<? extends Rectangle> row : table.getRows()) {
            for (Rectangle cell : row) {
                if (cell.getWidth() > 0 && cell.getHeight() > 0) {
                    boxes.add(box(cell, byHeight.subMap((double) cell.getTop(), (double) cell.getBottom())));
                }
            }
        }
        return boxes;
    }

    private static PdfTable.Box box(Rectangle cell, Map<Double, List<PdfGlyph>> beside) {
        List<PdfGlyph> inCell = beside.values().stream()
                .flatMap(List::stream)
                .filter(glyph -> isInside(glyph, cell))
                .toList();
        return new PdfTable.Box(cell.getLeft(), cell.getTop(), cell.getRight(), cell.getBottom(), inCell);
    }

    private static boolean isInside(PdfGlyph glyph, Rectangle area) {
        return glyph.center() >= area.getLeft()
                && glyph.center() < area.getRight()
                && glyph.middle() >= area.getTop()
                && glyph.middle() < area.getBottom();
    }
}
