package org.fundperf.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of contents of an xlsx file.
 *
 * @param sheets in the order of their tabs
 * @param sharedStrings part with the texts of cells, absent when no cell has text
 * @param styles part with the number formats
 * @param dateSystem the day that dates are counted from
 */
record Workbook(
        List<SheetPart> sheets, Optional<String> sharedStrings, Optional<String> styles, DateSystem dateSystem) {

    /** What a sheet's tab says about it. */
    enum Visibility {
        SHOWN,
        HIDDEN
    }

    record SheetPart(String name, Visibility visibility, String part) {}

    static Workbook read(ZipParts parts) throws IOException, UnreadableDocumentException {
        String main = PartRelations.read(parts, "").target("/officeDocument").orElse("xl/workbook.xml");
        PartRelations relations = PartRelations.read(parts, main);
        List<SheetPart> sheets = new ArrayList<>();
        DateSystem dateSystem = DateSystem.FROM_1900;
        try (OfficeXml xml = new OfficeXml(parts.open(main))) {
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("workbookPr") && xml.isOn("date1904")) {
                    dateSystem = DateSystem.FROM_1904;
                } else if (xml.starts() && xml.element().equals("sheet")) {
                    PartRelations.Relation relation = relations.byId().get(xml.attribute("id"));
                    if (relation == null) {
                        throw new IOException("sheet " + xml.attribute("name") + " is missing");
                    }
                    // Chart sheets and macro sheets have no cells that belong to a form.
                    if (relation.type().endsWith("/worksheet")) {
                        sheets.add(new SheetPart(xml.attribute("name"), visibility(xml), relation.target()));
                    }
                }
            }
        }
        return new Workbook(
                List.copyOf(sheets), relations.target("/sharedStrings"), relations.target("/styles"), dateSystem);
    }

    private static Visibility visibility(OfficeXml xml) {
        String state = xml.attribute("state");
        return state.equals("hidden") || state.equals("veryHidden") ? Visibility.HIDDEN : Visibility.SHOWN;
    }
}
