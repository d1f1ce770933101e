package org.fundperf.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.fundperf.publish.Publication;

/** The SDMX-ML 3.0 structure message: codelists, concepts, dataflow and data structure of the indicator values. */
final class SdmxStructure {

    private static final String AGENCY = "FUNDPERF";
    private static final String VERSION = "(1.0.0)";
    private static final String ID = "INDICATOR_VALUE";

    /** What lines of the data say they belong to. */
    static final String DATAFLOW = AGENCY + ":" + ID + VERSION;

    private static final String CONCEPTS = "CS_" + ID;

    private final Publication publication;
    private final List<SdmxComponent> components;
    private final Map<SdmxComponent, List<SdmxCode>> codes;

    SdmxStructure(Publication publication, List<SdmxComponent> components, Map<SdmxComponent, List<SdmxCode>> codes) {
        this.publication = publication;
        this.components = components;
        this.codes = codes;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            SdmxXml xml = new SdmxXml(out);
            xml.start("mes:Structure");
            header(xml);
            xml.start("mes:Structures");
            codelists(xml);
            concepts(xml);
            dataflow(xml);
            dataStructure(xml);
            xml.end();
            xml.end();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("XML cannot be written", e);
        }
    }

    private void header(SdmxXml xml) throws XMLStreamException {
        xml.start("mes:Header");
        xml.text("mes:ID", "PUBLICATION_" + publication.publicationId());
        xml.text("mes:Test", "false");
        xml.text("mes:Prepared", publication.publishedAt());
        xml.empty("mes:Sender", "id", AGENCY);
        xml.end();
    }

    private void codelists(SdmxXml xml) throws XMLStreamException {
        xml.start("str:Codelists");
        for (Map.Entry<SdmxComponent, List<SdmxCode>> list : codes.entrySet()) {
            // Partial: codes that no figure has may be left out.
            maintainable(xml, "str:Codelist", list.getKey().codelist(), "isPartial", "true");
            xml.names(list.getKey().name(), list.getKey().nameZh());
            for (SdmxCode code : list.getValue()) {
                xml.start("str:Code", "id", code.code());
                xml.names(code.name() == null && code.nameZh() == null ? code.code() : code.name(), code.nameZh());
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void concepts(SdmxXml xml) throws XMLStreamException {
        xml.start("str:ConceptSchemes");
        maintainable(xml, "str:ConceptScheme", CONCEPTS);
        xml.names("Concepts of indicator values", "指标数值的概念");
        for (SdmxComponent component : components) {
            xml.start("str:Concept", "id", component.id());
            xml.names(component.name(), component.nameZh());
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void dataflow(SdmxXml xml) throws XMLStreamException {
        xml.start("str:Dataflows");
        maintainable(xml, "str:Dataflow", ID);
        xml.names("Indicator values of social-insurance funds", "社会保险基金绩效指标数值");
        xml.text("str:Structure", urn("datastructure.DataStructure", ID));
        xml.end();
        xml.end();
    }

    private void dataStructure(SdmxXml xml) throws XMLStreamException {
        xml.start("str:DataStructures");
        maintainable(xml, "str:DataStructure", ID);
        xml.names("Indicator values of social-insurance funds", "社会保险基金绩效指标数值");
        xml.start("str:DataStructureComponents");
        xml.start("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (SdmxComponent dimension : of(SdmxComponent.Kind.DIMENSION)) {
            xml.start("str:Dimension", "id", dimension.id(), "position", Integer.toString(position));
            representation(xml, dimension);
            xml.end();
            position++;
        }
        each(xml, SdmxComponent.Kind.TIME, "str:TimeDimension");
        xml.end();
        xml.start("str:AttributeList", "id", "AttributeDescriptor");
        each(xml, SdmxComponent.Kind.ATTRIBUTE, "str:Attribute");
        xml.end();
        xml.start("str:MeasureList", "id", "MeasureDescriptor");
        each(xml, SdmxComponent.Kind.MEASURE, "str:Measure");
        xml.end();
        xml.end();
        xml.end();
        xml.end();
    }

    private void each(SdmxXml xml, SdmxComponent.Kind kind, String element) throws XMLStreamException {
        for (SdmxComponent component : of(kind)) {
            xml.start(element, "id", component.id());
            representation(xml, component);
            if (kind == SdmxComponent.Kind.ATTRIBUTE) {
                xml.start("str:AttributeRelationship");
                xml.empty("str:Observation");
                xml.end();
            }
            xml.end();
        }
    }

    private void representation(SdmxXml xml, SdmxComponent component) throws XMLStreamException {
        xml.text("str:ConceptIdentity", urn("conceptscheme.Concept", CONCEPTS) + "." + component.id());
        xml.start("str:LocalRepresentation");
        if (component.isCoded()) {
            xml.text("str:Enumeration", urn("codelist.Codelist", component.codelist()));
        } else {
            xml.empty("str:TextFormat", "textType", component.representation());
        }
        xml.end();
    }

    private List<SdmxComponent> of(SdmxComponent.Kind kind) {
        return components.stream().filter(component -> component.kind() == kind).toList();
    }

    private static void maintainable(SdmxXml xml, String element, String id, String... attributes)
            throws XMLStreamException {
        xml.start(element, "id", id, "agencyID", AGENCY, "version", VERSION.substring(1, VERSION.length() - 1));
        for (int index = 0; index < attributes.length; index += 2) {
            xml.attribute(attributes[index], attributes[index + 1]);
        }
    }

    private static String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + type + "=" + AGENCY + ":" + id + VERSION;
    }
}
