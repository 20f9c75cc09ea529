package dev.trustdesk.portal.site;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed in Atom (RFC 4287). */
final class AtomFeed {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private AtomFeed() {}

    /** One entry; {@code html} is trusted and may be missing. */
    record Entry(
            String id,
            String title,
            String url,
            Instant at,
            String summary,
            @Nullable String html) {}

    static String write(String language, String self, String page, String title, List<Entry> entries) {
        var text = new StringWriter();
        try {
            var xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", self);
            element(xml, "title", title);
            link(xml, "self", self);
            link(xml, "alternate", page);
            element(
                    xml,
                    "updated",
                    entries.stream()
                            .map(Entry::at)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            xml.writeStartElement("author");
            element(xml, "name", "Trustdesk");
            xml.writeEndElement();
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        link(xml, "alternate", entry.url());
        element(xml, "published", entry.at().toString());
        element(xml, "updated", entry.at().toString());
        element(xml, "summary", entry.summary());
        if (entry.html() != null) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeAttribute("xml:base", entry.url());
            xml.writeCharacters(entry.html());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
