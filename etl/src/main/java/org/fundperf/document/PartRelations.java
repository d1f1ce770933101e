package org.fundperf.document;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts of an Office file a part refers to; targets outside of the file are left out and so never fetched.
 *
 * @param byId relations by the name that the part uses
 */
record PartRelations(Map<String, Relation> byId) {

    /**
     * @param type a URI, of which only the last step is the same in all variants of the format
     * @param target name of the part
     */
    record Relation(String type, String target) {}

    /** @param source a part's name, empty for the file itself */
    static PartRelations read(ZipParts parts, String source) throws IOException, UnreadableDocumentException {
        int slash = source.lastIndexOf('/') + 1;
        String part = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(part)) {
            return new PartRelations(relations);
        }
        try (OfficeXml xml = new OfficeXml(parts.open(part))) {
            while (xml.next()) {
                boolean internal = xml.starts()
                        && xml.element().equals("Relationship")
                        && !xml.attribute("TargetMode").equals("External");
                if (internal) {
                    String target = resolve(source, xml.attribute("Target"));
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), target));
                }
            }
        }
        return new PartRelations(relations);
    }

    /** The part that the first relation of this type leads to. */
    Optional<String> target(String typeEnd) {
        return byId.values().stream()
                .filter(relation -> relation.type().endsWith(typeEnd))
                .map(Relation::target)
                .findFirst();
    }

    private static String resolve(String source, String target) throws IOException {
        try {
            String path = URI.create("/" + source.replace(" ", "%20"))
                    .resolve(target.replace(" ", "%20").replace('\\', '/'))
                    .getPath();
            return path.substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            throw new IOException("a part has the broken name " + target, e);
        }
    }
}
