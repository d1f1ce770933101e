package org.fundperf.export;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An SDMX structure and its data, as far as a test looks at them. */
final class SdmxReading {

    private SdmxReading() {}

    /** Codes by component: through the reference from the component to its codelist. */
    static Map<String, Set<String>> codes(Path structure) throws Exception {
        Document xml = parse(structure);
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (Element list : elements(xml, "Codelist")) {
            String urn = "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=%s:%s(%s)"
                    .formatted(list.getAttribute("agencyID"), list.getAttribute("id"), list.getAttribute("version"));
            Set<String> codes = new LinkedHashSet<>();
            NodeList children = list.getElementsByTagNameNS("*", "Code");
            for (int index = 0; index < children.getLength(); index++) {
                codes.add(((Element) children.item(index)).getAttribute("id"));
            }
            lists.put(urn, codes);
        }
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Element reference : elements(xml, "Enumeration")) {
            Node component = reference.getParentNode().getParentNode();
            codes.put(((Element) component).getAttribute("id"), lists.get(reference.getTextContent()));
        }
        return codes;
    }

    /** Dimensions in the order of the key. */
    static List<String> dimensions(Path structure) throws Exception {
        Document xml = parse(structure);
        List<String> names = new ArrayList<>();
        elements(xml, "Dimension").forEach(dimension -> names.add(dimension.getAttribute("id")));
        elements(xml, "TimeDimension").forEach(dimension -> names.add(dimension.getAttribute("id")));
        return names;
    }

    static List<Map<String, String>> rows(Path data) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(data.toFile())) {
            return rows.readAll();
        }
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document xml, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = xml.getElementsByTagNameNS("*", name);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
