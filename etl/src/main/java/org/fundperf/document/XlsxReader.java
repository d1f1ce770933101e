package org.fundperf.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads xlsx and xlsm workbooks as a stream. POI's own model of a workbook takes some hundred times the size of the
 * file, and its event reader leaves out what is hidden and merged; of POI only the number formats are used.
 */
final class XlsxReader implements FormatReader {

    @Override
    public String container() {
        return "xlsx";
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException {
        try (ZipParts parts = new ZipParts(content, into.limits())) {
            Workbook workbook = Workbook.read(parts);
            checkSheets(workbook.sheets().size(), into.limits());
            List<String> strings = workbook.sharedStrings().isPresent() ? strings(parts, workbook, into) : List.of();
            NumberFormats formats = formats(parts, workbook);
            NumberText numbers = new NumberText(workbook.dateSystem());
            for (Workbook.SheetPart sheet : workbook.sheets()) {
                if (sheet.visibility() == Workbook.Visibility.HIDDEN) {
                    SheetCollector.hiddenSheet(sheet.name(), into);
                    continue;
                }
                SheetCollector collector = new SheetCollector(sheet.name(), into);
                try (OfficeXml xml = new OfficeXml(parts.open(sheet.part()))) {
                    new XlsxSheet(xml, strings, formats, numbers, collector, into).read();
                }
                collector.finish();
                textBoxes(parts, sheet, into);
            }
        } catch (ZipParts.PackedTooTightly e) {
            throw e.unreadable();
        }
    }

    private static void textBoxes(ZipParts parts, Workbook.SheetPart sheet, BlockCollector into)
            throws IOException, UnreadableDocumentException {
        Optional<String> drawing = PartRelations.read(parts, sheet.part()).target("/drawing");
        if (drawing.isEmpty() || !parts.has(drawing.get())) {
            return;
        }
        try (OfficeXml xml = new OfficeXml(parts.open(drawing.get()))) {
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("txBody")) {
                    into.textBox(
                            xml.textUntilEnd("t"), SheetAddress.of(sheet.name()).prefix());
                }
            }
        }
    }

    static void checkSheets(int sheets, Limits limits) throws UnreadableDocumentException {
        if (sheets > limits.sheets()) {
            throw Limit.SHEETS.passed(
                    limits, "The workbook has %,d sheets".formatted(sheets), sheets, "send only the sheets with forms");
        }
    }

    private static List<String> strings(ZipParts parts, Workbook workbook, BlockCollector into)
            throws IOException, UnreadableDocumentException {
        try (OfficeXml xml = new OfficeXml(parts.open(workbook.sharedStrings().orElseThrow()))) {
            return XlsxStrings.read(xml, into);
        }
    }

    private static NumberFormats formats(ZipParts parts, Workbook workbook)
            throws IOException, UnreadableDocumentException {
        if (workbook.styles().isEmpty()) {
            return new NumberFormats();
        }
        try (OfficeXml xml = new OfficeXml(parts.open(workbook.styles().orElseThrow()))) {
            return NumberFormats.read(xml);
        }
    }
}
