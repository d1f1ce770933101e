package org.fundperf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads xls workbooks record by record, in the memory of one record. Macros stay closed. */
final class XlsReader implements FormatReader {

    @Override
    public String container() {
        return "xls";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
                InputStream in = files.getRoot()
                        .createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(files.getRoot()))) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            XlsRecords reader = new XlsRecords(into);
            for (Record next = records.nextRecord(); next != null; next = records.nextRecord()) {
                into.checkTime();
                reader.take(next);
            }
            reader.finish();
        } catch (EncryptedDocumentException e) {
            throw OleFormats.encrypted();
        } catch (OldExcelFormatException e) {
            throw FormatDetector.unsupported(
                    "The file is an Excel 5.0/95 workbook, which is not read; save it as xlsx");
        }
    }
}
