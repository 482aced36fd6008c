package dev.footnote.ingestion.format.office.markup;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the formats for which Tika's parsers keep enough structure. */
public final class TikaReader {

    private TikaReader() {}

    /** Writes a .doc file, and returns what it states beside. */
    public static DocumentProperties readDoc(byte[] bytes, StructuredTextWriter writer) throws IOException {
        return read(new OfficeParser(), bytes, new XhtmlBlocks(writer, comments(bytes)));
    }

    /** Writes an .rtf file, and returns what it states beside. */
    public static DocumentProperties readRtf(byte[] bytes, StructuredTextWriter writer) throws IOException {
        return read(new RTFParser(), RtfRevisions.remove(bytes), new XhtmlBlocks(writer, Set.of()));
    }

    /** Writes an .epub file, and returns what it states beside. */
    public static DocumentProperties readEpub(byte[] bytes, StructuredTextWriter writer) throws IOException {
        return read(new EpubParser(), bytes, new XhtmlBlocks(writer, Set.of()));
    }

    /** Tika does not tell comments from footnotes. */
    private static Set<String> comments(byte[] bytes) throws IOException {
        Set<String> comments = new HashSet<>();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            Range range = document.getCommentsRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                comments.add(range.getParagraph(i)
                        .text()
                        .replaceAll("\\p{Cntrl}+", " ")
                        .replaceAll("[\\s\\u00A0]+", " ")
                        .strip());
            }
        }
        return comments;
    }

    private static DocumentProperties read(Parser parser, byte[] bytes, XhtmlBlocks blocks) throws IOException {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            parser.parse(in, new SecureContentHandler(blocks, in), metadata, context());
            blocks.finish();
        } catch (SAXException | TikaException wrong) {
            throw translate(wrong);
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        return DocumentProperties.of(
                title, metadata.getDate(TikaCoreProperties.MODIFIED), metadata.getDate(TikaCoreProperties.CREATED));
    }

    private static ParseContext context() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static IOException translate(Exception wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException known) {
                return known;
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.tika.exception.EncryptedDocumentException) {
                throw new EncryptedDocumentException("encrypted");
            }
        }
        return new IOException(wrong);
    }

    /** Pictures and files inside of a document are not read. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
