package org.fundperf.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SDMX-ML 3.0 message as it is written, element by element. */
final class SdmxXml {

    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
    private static final Map<String, String> NAMESPACES =
            Map.of("mes", SCHEMAS + "message", "str", SCHEMAS + "structure", "com", SCHEMAS + "common");

    private final XMLStreamWriter xml;

    SdmxXml(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** @param attributes names, each followed by its value */
    void start(String element, String... attributes) throws XMLStreamException {
        String[] name = element.split(":", 2);
        xml.writeCharacters("\n");
        xml.writeStartElement(name[0], name[1], NAMESPACES.get(name[0]));
        if (element.equals("mes:Structure")) {
            for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
                xml.writeNamespace(namespace.getKey(), namespace.getValue());
            }
        }
        for (int index = 0; index < attributes.length; index += 2) {
            attribute(attributes[index], attributes[index + 1]);
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        start(element, attributes);
        end();
    }

    void text(String element, String text) throws XMLStreamException {
        start(element);
        xml.writeCharacters(text);
        end();
    }

    /** Names in English and Chinese, as far as there are any. */
    void names(String english, String chinese) throws XMLStreamException {
        name("en", english);
        name("zh", chinese);
    }

    private void name(String language, String name) throws XMLStreamException {
        if (name != null && !name.isEmpty()) {
            start("com:Name");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
            xml.writeCharacters(name);
            end();
        }
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }
}
