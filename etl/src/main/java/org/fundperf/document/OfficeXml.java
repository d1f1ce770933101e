package org.fundperf.document;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls one XML part of an Office file, so that a part of any size takes little memory. Elements are told by local
 * name: the strict and the transitional variant of the formats differ in their name spaces only.
 */
final class OfficeXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    /** Office writes UTF-8, the formats allow UTF-16 besides. */
    OfficeXml(InputStream part) throws IOException {
        this.in = new BufferedInputStream(part);
        try {
            in.mark(2);
            int mark = (in.read() << 8) | in.read();
            in.reset();
            boolean wide = mark == 0xFEFF || mark == 0xFFFE || (mark & 0xFF) == 0 || mark >> 8 == 0;
            InputStreamReader text = new InputStreamReader(in, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            this.reader = FACTORY.createXMLStreamReader(withoutMark(text));
        } catch (XMLStreamException e) {
            in.close();
            throw failure(e);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    /** The JDK's own parser: the class path of a cluster may put another one first, with other safety settings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to the next start or end of an element or text; false at the end. */
    boolean next() throws IOException, UnreadableDocumentException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableDocumentException(
                            "xml_entities",
                            "The file declares XML entities, which Office never writes and harmful files do; save it again in its program");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean ends() {
        return reader.isEndElement();
    }

    String element() {
        return reader.getLocalName();
    }

    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    /** An attribute by local name in any name space; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An on/off attribute of Office Open XML. */
    boolean isOn(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    int number(String name, int otherwise) throws IOException {
        String value = attribute(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IOException("%s=\"%s\" is no number".formatted(name, value), e);
        }
    }

    /** True for an on/off attribute that is there and says off. */
    boolean isOff(String name) {
        String value = attribute(name);
        return value.equals("0") || value.equals("false") || value.equals("off");
    }

    /** Moves to the end of the element that was just entered. */
    void skip() throws IOException, UnreadableDocumentException {
        textUntilEnd("");
    }

    /** Moves to the end of the element that was just entered and gathers the text of elements of one name. */
    String textUntilEnd(String name) throws IOException, UnreadableDocumentException {
        StringBuilder gathered = new StringBuilder();
        boolean wanted = false;
        int depth = 1;
        while (depth > 0 && next()) {
            if (starts() || ends()) {
                depth += starts() ? 1 : -1;
                wanted = starts() && element().equals(name);
            } else if (wanted) {
                gathered.append(text());
            }
        }
        return gathered.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        } finally {
            in.close();
        }
    }

    private static IOException failure(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        return new IOException("its XML is broken", e);
    }
}
