package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.IOException;
import org.w3c.dom.Element;

/** Reads texts (.odt) and presentations (.odp). */
public final class OpenDocumentReader {

    private OpenDocumentReader() {}

    /** Writes the document, and returns what its file states beside. */
    public static DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (OpenDocumentPackage file = OpenDocumentPackage.open(bytes)) {
            Element content = file.parse("content.xml").orElseThrow(() -> new IOException("no content.xml"));
            OdfStyles styles = new OdfStyles();
            file.parse("styles.xml").ifPresent(styles::add);
            styles.add(content);
            OdfBody body = new OdfBody(styles, writer);
            for (Element kind : XmlElements.children(content, "body")) {
                for (Element root : XmlElements.children(kind)) {
                    body.add(root);
                }
            }
            return file.properties();
        }
    }
}
