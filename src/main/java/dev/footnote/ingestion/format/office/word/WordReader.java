package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ooxml.POIXMLProperties.ExtendedProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads Word documents: headings by style, lists with their displayed numbers, tables, notes and text boxes. Page headers
 * and footers, comments, deleted text and tables of contents are left out.
 */
public final class WordReader {

    private WordReader() {}

    /** Writes the document, and returns what its file states beside. */
    public static DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            Element body = (Element) document.getDocument().getBody().getDomNode();
            new WordBody(new WordParts(document), writer, hasPages(document, body)).read(body);
            CoreProperties core = document.getProperties().getCoreProperties();
            return DocumentProperties.of(core.getTitle(), core.getModified(), core.getCreated());
        }
    }

    /**
     * Word notes where each page began when it last displayed the document. Other programs change a document without
     * that; the notes are believed if they are as many as the pages that Word counted.
     */
    private static boolean hasPages(XWPFDocument document, Element body) {
        int breaks = count(body);
        ExtendedProperties properties = document.getProperties().getExtendedProperties();
        return breaks > 0 && properties != null && properties.getPages() == breaks + 1;
    }

    private static int count(Node node) {
        int count = 0;
        for (Element child : XmlElements.children(node)) {
            count += child.getLocalName().equals("lastRenderedPageBreak") ? 1 : count(child);
        }
        return count;
    }
}
