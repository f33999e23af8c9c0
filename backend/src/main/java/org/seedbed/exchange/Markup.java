package org.seedbed.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A forward reader of one XML part that knows no document types and therefore no entities. */
final class Markup implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputStream in;
    private final XMLStreamReader xml;

    Markup(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external content is never read");
        });
        return factory;
    }

    /** Moves on to the next start or end of an element; false at the end of the part. */
    boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
        }
        return false;
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        if (!xml.isStartElement()) return null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }

    /** The text directly inside the element that has just started. */
    String text(int row, Limits limits) throws XMLStreamException {
        var element = xml.getLocalName();
        var text = new StringBuilder();
        while (!ends(element)) collect(text, next(), row, limits);
        return text.toString();
    }

    /** The visible text of a string item: all its runs, without the reading aids above the characters. */
    String richText(String element, int row, Limits limits) throws XMLStreamException {
        var text = new StringBuilder();
        boolean aside = false;
        boolean inText = false;
        while (!ends(element)) {
            int event = next();
            if (starts("rPh") || ends("rPh")) aside = xml.isStartElement();
            else if (starts("t") || ends("t")) inText = xml.isStartElement();
            else if (inText && !aside) collect(text, event, row, limits);
        }
        return ESCAPED.matcher(text).replaceAll(escape -> {
            var character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
            return Matcher.quoteReplacement(character);
        });
    }

    private void collect(StringBuilder text, int event, int row, Limits limits) {
        if (event != XMLStreamConstants.CHARACTERS
                && event != XMLStreamConstants.CDATA
                && event != XMLStreamConstants.SPACE) return;
        limits.checkCell(row, text.length() + xml.getTextLength());
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document types and entities have no place in a workbook");
        }
        return event;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
        try {
            in.close();
        } catch (IOException unexpected) {
            throw new XMLStreamException(unexpected);
        }
    }
}
