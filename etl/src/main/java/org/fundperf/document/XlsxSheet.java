package org.fundperf.document;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cells of one sheet of an xlsx workbook. */
final class XlsxSheet {

    /** A value typed as =100%, to say that exactly this is to be reached; there is nothing to calculate. */
    private static final Pattern CONSTANT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?%?");

    private final OfficeXml xml;
    private final List<String> strings;
    private final NumberFormats formats;
    private final NumberText numbers;
    private final SheetCollector sheet;
    private final BlockCollector limits;
    private int row = -1;
    private int column = -1;

    XlsxSheet(
            OfficeXml xml,
            List<String> strings,
            NumberFormats formats,
            NumberText numbers,
            SheetCollector sheet,
            BlockCollector limits) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.numbers = numbers;
        this.sheet = sheet;
        this.limits = limits;
    }

    void read() throws IOException, UnreadableDocumentException {
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.element()) {
                case "col" -> column();
                case "row" -> row();
                case "c" -> cell();
                case "mergeCell" -> sheet.merge(MergedArea.parse(xml.attribute("ref")));
                default -> {
                    // The rest is looks.
                }
            }
        }
    }

    private void column() throws IOException {
        if (xml.isOn("hidden") || isZero(xml.attribute("width"))) {
            sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
        }
    }

    private void row() throws IOException, UnreadableDocumentException {
        limits.checkTime();
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (row < 0 || row >= MergedArea.ROWS) {
            throw new IOException("a row lies outside of the sheet");
        }
        if (xml.isOn("hidden") || isZero(xml.attribute("ht"))) {
            sheet.hideRow(row);
        }
    }

    private static boolean isZero(String size) {
        return size.equals("0") || size.equals("0.0");
    }

    private void cell() throws IOException, UnreadableDocumentException {
        locate(xml.attribute("r"));
        sheet.extent(row, column);
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        boolean calculated = false;
        StringBuilder current = null;
        while (xml.next() && !(xml.ends() && xml.element().equals("c"))) {
            if (xml.starts() && xml.element().equals("is")) {
                value.append(XlsxStrings.text(xml, "is", limits));
            } else if (xml.starts() && xml.element().equals("f")) {
                calculated = true;
                current = formula;
            } else if (xml.starts() && xml.element().equals("v")) {
                current = value;
            } else if (xml.ends()) {
                current = null;
            } else if (current != null) {
                limits.countText(xml.text().length());
                current.append(xml.text());
            }
        }
        if (value.isEmpty() && CONSTANT.matcher(formula).matches()) {
            text(formula.toString());
        } else if (value.isEmpty() && calculated && !type.equals("str")) {
            sheet.notCalculated(row, column, formula.toString());
        } else if (!value.isEmpty()) {
            show(type, style, value.toString());
        }
    }

    /** A cell without reference follows the one before. */
    private void locate(String reference) throws IOException {
        if (reference.isEmpty()) {
            column++;
        } else {
            MergedArea place = MergedArea.parse(reference);
            row = place.firstRow();
            column = place.firstColumn();
        }
        if (row < 0 || column >= MergedArea.COLUMNS) {
            throw new IOException("a cell lies outside of the sheet");
        }
    }

    private void show(String type, int style, String value) throws IOException, UnreadableDocumentException {
        switch (type) {
            case "s" -> text(sharedString(value));
            case "inlineStr", "str" -> text(value);
            case "d" -> text(value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value);
            case "b" -> text(value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE");
            case "e" -> sheet.error(row, column, value.strip());
            default -> number(value.strip(), formats.ofStyle(style));
        }
    }

    private void text(String text) throws UnreadableDocumentException {
        sheet.cell(row, column, text, text);
    }

    private String sharedString(String index) throws IOException {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("a cell refers to a text that is not there", e);
        }
    }

    private void number(String written, String format) throws IOException, UnreadableDocumentException {
        try {
            sheet.number(row, column, numbers.show(Double.parseDouble(written), format));
        } catch (NumberFormatException e) {
            throw new IOException("a cell holds \"%s\" as a number".formatted(written), e);
        }
    }
}
