package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The archive of an OpenDocument file. Its XML is read without document types and external entities. */
public final class OpenDocumentPackage implements AutoCloseable {

    private final ZipFile zip;

    private OpenDocumentPackage(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file.
     *
     * @throws EncryptedDocumentException when it is protected with a password
     */
    public static OpenDocumentPackage open(byte[] bytes) throws IOException {
        OpenDocumentPackage opened =
                new OpenDocumentPackage(ZipFile.builder().setByteArray(bytes).get());
        Optional<Element> manifest = opened.parse("META-INF/manifest.xml");
        if (manifest.isPresent()
                && manifest.get().getElementsByTagNameNS("*", "encryption-data").getLength() > 0) {
            opened.close();
            throw new EncryptedDocumentException("encrypted");
        }
        return opened;
    }

    /** The content as a stream. */
    public InputStream content() throws IOException {
        ZipArchiveEntry entry = zip.getEntry("content.xml");
        if (entry == null) {
            throw new IOException("no content.xml");
        }
        return zip.getInputStream(entry);
    }

    /** The root of an XML file in the archive; empty without that file. */
    Optional<Element> parse(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(XMLHelper.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** What the file states beside its text. */
    public DocumentProperties properties() throws IOException {
        Optional<Element> meta = parse("meta.xml");
        if (meta.isEmpty()) {
            return DocumentProperties.NONE;
        }
        LocalDate date = day(meta.get(), "date")
                .or(() -> day(meta.get(), "creation-date"))
                .orElse(null);
        return new DocumentProperties(text(meta.get(), "title"), date);
    }

    private static Optional<LocalDate> day(Element meta, String name) {
        return Preamble.parseDate(text(meta, name));
    }

    private static String text(Element meta, String name) {
        return meta.getElementsByTagNameNS("*", name).getLength() == 0
                ? ""
                : meta.getElementsByTagNameNS("*", name)
                        .item(0)
                        .getTextContent()
                        .strip();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
