package org.fundperf.document;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Relation(String type, String target) {}

    static Workbook read(ZipParts parts) throws IOException, UnreadableDocumentException {
        String main = relations(parts, "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Relation> relations = relations(parts, main);
        List<SheetPart> sheets = new ArrayList<>();
        DateSystem dateSystem = DateSystem.FROM_1900;
        try (OfficeXml xml = new OfficeXml(parts.open(main))) {
            while (xml.next()) {
                if (xml.starts() && xml.element().equals("workbookPr") && xml.isOn("date1904")) {
                    dateSystem = DateSystem.FROM_1904;
                } else if (xml.starts() && xml.element().equals("sheet")) {
                    Relation relation = relations.get(xml.attribute("id"));
                    // Chart sheets and macro sheets have no cells that belong to a form.
                    if (relation != null && relation.type().endsWith("/worksheet")) {
                        sheets.add(new SheetPart(xml.attribute("name"), visibility(xml), relation.target()));
                    }
                }
            }
        }
        return new Workbook(
                List.copyOf(sheets), target(relations, "/sharedStrings"), target(relations, "/styles"), dateSystem);
    }

    private static Visibility visibility(OfficeXml xml) {
        String state = xml.attribute("state");
        return state.equals("hidden") || state.equals("veryHidden") ? Visibility.HIDDEN : Visibility.SHOWN;
    }

    private static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    /** Relations of a part by id; targets outside the file are left out and so never fetched. */
    private static Map<String, Relation> relations(ZipParts parts, String source)
            throws IOException, UnreadableDocumentException {
        int slash = source.lastIndexOf('/') + 1;
        String part = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(part)) {
            return relations;
        }
        try (OfficeXml xml = new OfficeXml(parts.open(part))) {
            while (xml.next()) {
                if (xml.starts()
                        && xml.element().equals("Relationship")
                        && !xml.attribute("TargetMode").equals("External")) {
                    String target = resolve(source, xml.attribute("Target"));
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), target));
                }
            }
        }
        return relations;
    }

    private static String resolve(String source, String target) throws IOException {
        try {
            String path =
                    URI.create("/" + source).resolve(target.replace(" ", "%20")).getPath();
            return path.substring(1);
        } catch (IllegalArgumentException e) {
            throw new IOException("a part has the broken name " + target, e);
        }
    }
}
