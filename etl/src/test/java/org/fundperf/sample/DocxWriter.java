package org.fundperf.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes drawn sheets as a Word document on landscape A4: paragraphs, and tables with merged cells. */
final class DocxWriter implements SheetWriter {

    /** Twentieths of a point. */
    private static final int PAGE_WIDTH = 16_838;

    private static final int PAGE_HEIGHT = 11_906;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * 1_440;

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setW(BigInteger.valueOf(PAGE_WIDTH));
            page.setH(BigInteger.valueOf(PAGE_HEIGHT));
            page.setOrient(STPageOrientation.LANDSCAPE);
            document.getProperties().getCoreProperties().setCreated(Optional.of(WorkbookWriter.MADE_AT));
            document.getProperties().getCoreProperties().setCreator("fundperf");
            for (SheetPicture picture : pictures) {
                Squares squares = new Squares(picture.sketch());
                for (Squares.Area block : squares.blocks()) {
                    if (squares.isProse(block)) {
                        document.createParagraph()
                                .createRun()
                                .setText(squares.at(block.top(), block.left()).text());
                    } else {
                        table(document.createTable(), squares, block);
                    }
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(XWPFTable table, Squares squares, Squares.Area area) {
        int width = TEXT_WIDTH / (area.right() - area.left());
        table.removeRow(0);
        table.setWidth(TEXT_WIDTH);
        CTTbl raw = table.getCTTbl();
        CTTblGrid grid = raw.getTblGrid() == null ? raw.addNewTblGrid() : raw.getTblGrid();
        for (int column = area.left(); column < area.right(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int row = area.top(); row < area.bottom(); row++) {
            XWPFTableRow line = new XWPFTableRow(raw.addNewTr(), table);
            line.setCantSplitRow(true);
            for (int column = area.left(); column < area.right(); ) {
                Placed cell = squares.at(row, column);
                fill(line.createCell(), cell, row, width);
                column += cell.columnSpan();
            }
        }
    }

    private static void fill(XWPFTableCell cell, Placed placed, int row, int width) {
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        properties.addNewTcW().setW(BigInteger.valueOf((long) width * placed.columnSpan()));
        if (placed.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.columnSpan()));
        }
        boolean corner = row == placed.row();
        if (placed.rowSpan() > 1) {
            properties.addNewVMerge().setVal(corner ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (corner) {
            cell.setText(placed.text());
        }
    }
}
