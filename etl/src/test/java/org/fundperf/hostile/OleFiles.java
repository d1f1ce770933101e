package org.fundperf.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Files of Office until 2003 whose chains of sectors run in circles or whose records lie about their size. */
final class OleFiles {

    private static final int SECTOR = 512;

    private OleFiles() {}

    static void addTo(Map<String, HostileFile> files) {
        files.put("sectors in a circle.xls", () -> circle(workbook(2_000)));
        files.put("sectors in a circle.doc", () -> circle(document()));
        files.put("directory in a circle.xls", () -> patched(workbook(10), 0x30, 0, true));
        files.put("sector table in itself.xls", () -> patched(workbook(10), 0x44, 0, false));
        files.put("million sector tables.xls", () -> patched(workbook(10), 0x2C, 0x7FFFFFF0, false));
        files.put("sector size.xls", () -> patched(workbook(10), 0x1E, 31, false));
        files.put("too many rows.xls", () -> workbook(60_000));
        files.put("many merges.xls", OleFiles::merges);
        files.put("shared strings that lie.xls", () -> replaced(workbook(10), 0x00FC, 4, 0x7FFFFFFF));
        files.put("merges that lie.xls", () -> replaced(OleFiles.merges(), 0x00E5, 0, 0x7FFF));
        files.put("zero bytes after the head.doc", () -> {
            byte[] content = document();
            Arrays.fill(content, SECTOR, content.length, (byte) 0);
            return content;
        });
        files.put("lengths that lie.doc", () -> {
            byte[] content = document();
            for (int i = 0x600; i < 0x900; i += 4) {
                content[i] = (byte) 0x7F;
            }
            return content;
        });
        files.put("macros.doc", () -> compound("WordDocument", "Macros"));
        files.put("deep storages.xls", OleFiles::deep);
    }

    private static byte[] workbook(int rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < 6; column++) {
                    sheet.createRow(row).createCell(column).setCellValue("参保人数" + row);
                }
            }
            return bytes(workbook);
        }
    }

    private static byte[] merges() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("社保基金支出绩效目标表");
            for (int row = 0; row < 60_000; row++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 65_535, 0, 255));
            }
            return bytes(workbook);
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    static byte[] document() throws IOException {
        try (InputStream in = OleFiles.class.getResourceAsStream("/org/fundperf/document/forms.doc")) {
            return in.readAllBytes();
        }
    }

    private static byte[] compound(String... streams) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String stream : streams) {
                files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] deep() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            org.apache.poi.poifs.filesystem.DirectoryEntry folder = files.getRoot();
            for (int level = 0; level < 3_000; level++) {
                folder = folder.createDirectory("a");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** The second sector of each chain is followed by the first. */
    private static byte[] circle(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int table = (file.getInt(0x4C) + 1) * SECTOR;
        for (int i = 1; i < SECTOR / 4; i++) {
            if (file.getInt(table + 4 * i) == i + 1) {
                file.putInt(table + 4 * i, i - 1);
            }
        }
        return content;
    }

    private static byte[] patched(byte[] content, int offset, int value, boolean alsoTable) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (offset == 0x1E) {
            file.putShort(offset, (short) value);
        } else {
            file.putInt(offset, value);
        }
        if (alsoTable) {
            file.putInt((file.getInt(0x4C) + 1) * SECTOR, 0);
        }
        return content;
    }

    /** Overwrites a number in the first record of a kind. */
    private static byte[] replaced(byte[] content, int kind, int offset, int value) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = SECTOR; i + 12 < content.length; i += 2) {
            int size = file.getShort(i + 2) & 0xFFFF;
            if (file.getShort(i) == (short) kind && size > 8 && size < 8_225) {
                if (kind == 0x00E5) {
                    file.putShort(i + 4 + offset, (short) value);
                } else {
                    file.putInt(i + 4 + offset, value);
                }
                return content;
            }
        }
        throw new IllegalArgumentException("No such record");
    }
}
