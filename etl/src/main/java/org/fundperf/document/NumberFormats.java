package org.fundperf.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number format of each cell style of a workbook. */
final class NumberFormats {

    /** Formats that Chinese Office knows by number and does not write into the file (ECMA-376, 18.8.30, zh-cn). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "h\"时\"mm\"分\""),
            Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "h\"时\"mm\"分\""),
            Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    static NumberFormats read(OfficeXml xml) throws IOException, UnreadableDocumentException {
        NumberFormats formats = new NumberFormats();
        boolean cellStyles = false;
        while (xml.next()) {
            if (xml.starts() && xml.element().equals("numFmt")) {
                formats.own.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            } else if (xml.starts() && xml.element().equals("xf") && cellStyles) {
                formats.formatOfStyle.add(xml.number("numFmtId", 0));
            } else if ((xml.starts() || xml.ends()) && xml.element().equals("cellXfs")) {
                cellStyles = xml.starts();
            }
        }
        return formats;
    }

    /** Format code of a cell style; {@code General} when the style is unknown. */
    String ofStyle(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return "General";
        }
        return code(formatOfStyle.get(style), own);
    }

    /** Format code of a format number, which the file may define itself. */
    static String code(int number, Map<Integer, String> definedInFile) {
        String defined = definedInFile.getOrDefault(number, CHINESE.get(number));
        String code = defined == null ? BuiltinFormats.getBuiltinFormat(number) : defined;
        return code == null ? "General" : code;
    }
}
