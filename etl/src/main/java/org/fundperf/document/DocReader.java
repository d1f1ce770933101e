package org.fundperf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads doc files of Word 97 to 2003 and of WPS. */
final class DocReader implements FormatReader {

    private int tables;
    private int paragraphs;

    @Override
    public String container() {
        return "doc";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            readRange(document.getRange(), 0, into);
            Range boxes = document.getMainTextboxRange();
            into.textBox(boxes == null ? "" : DocText.shown(boxes.text()), "");
        } catch (EncryptedDocumentException e) {
            throw OleFormats.encrypted();
        } catch (OldWordFileFormatException e) {
            throw FormatDetector.unsupported("The file is a Word 6.0/95 document, which is not read; save it as docx");
        }
    }

    private void readRange(Range range, int level, BlockCollector into) throws UnreadableDocumentException {
        into.checkNesting(level);
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                readTable(table, into);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                readParagraph(paragraph, into);
            }
        }
    }

    private void readParagraph(Paragraph paragraph, BlockCollector into) throws UnreadableDocumentException {
        String text = Blank.trim(DocText.of(paragraph));
        if (!text.isEmpty()) {
            paragraphs++;
            into.paragraph(text, "paragraph " + paragraphs);
        }
    }

    private void readTable(Table table, BlockCollector into) throws UnreadableDocumentException {
        DocColumns columns = DocColumns.of(table);
        TableBuilder builder = new TableBuilder("table " + (tables + 1), into);
        List<Table> inner = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            builder.startRow();
            int next = 0;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int first = Math.max(next, columns.indexOf(cell.getLeftEdge()));
                builder.skip(first - next);
                next = Math.max(first + 1, columns.indexOf(cell.getLeftEdge() + cell.getWidth()));
                place(cell, next - first, builder, inner, into);
            }
        }
        Grid grid = builder.finish();
        tables += grid.cells().isEmpty() ? 0 : 1;
        into.grid(grid);
        for (Table nested : inner) {
            into.checkNesting(nested.getTableLevel());
            readTable(nested, into);
        }
    }

    private static void place(
            TableCell cell, int columnSpan, TableBuilder builder, List<Table> inner, BlockCollector into)
            throws UnreadableDocumentException {
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            builder.continued(columnSpan);
        } else if (cell.isMerged() && !cell.isFirstMerged()) {
            builder.skip(columnSpan);
        } else {
            String text = cellText(cell, inner, into);
            builder.cell(text, text, 1, columnSpan);
        }
    }

    private static String cellText(TableCell cell, List<Table> inner, BlockCollector into)
            throws UnreadableDocumentException {
        List<String> lines = new ArrayList<>();
        int level = cell.numParagraphs() == 0
                ? 0
                : cell.getParagraph(cell.numParagraphs() - 1).getTableLevel();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            into.checkTime();
            Paragraph paragraph = cell.getParagraph(i);
            if (paragraph.getTableLevel() > level) {
                Table nested = cell.getTable(paragraph);
                inner.add(nested);
                i += Math.max(0, nested.numParagraphs() - 1);
            } else {
                lines.add(Blank.trim(DocText.of(paragraph)));
            }
        }
        return String.join("\n", lines);
    }
}
