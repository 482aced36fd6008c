package dev.footnote.ingestion.format.office;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.markup.TikaReader;
import dev.footnote.ingestion.format.office.opendocument.OpenDocumentReader;
import dev.footnote.ingestion.format.office.sheets.OdsReader;
import dev.footnote.ingestion.format.office.sheets.XlsReader;
import dev.footnote.ingestion.format.office.sheets.XlsxReader;
import dev.footnote.ingestion.format.office.slides.SlidesReader;
import dev.footnote.ingestion.format.office.word.WordReader;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import dev.footnote.ingestion.format.writing.WrittenDocument;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/**
 * Files of office programs. The content decides which reader is used, because names are often wrong; a file that is none
 * of these says what it is.
 */
public final class OfficeFormat implements DocumentFormat {

    private static final String PROTECTED = "protected with a password; save it without one";

    private static final String DAMAGED = "damaged or incomplete; open it in its program and save it again";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private final Map<String, Reader> readers = readers();
    private final FileContent content = new FileContent();
    private final ZipLimits zipLimits;
    private final int maxCharacters;

    /** @param maxCharacters the maximum length of a document's text, in UTF-16 code units */
    public OfficeFormat(int maxCharacters) {
        this(maxCharacters, ZipLimits.DEFAULTS);
    }

    OfficeFormat(int maxCharacters, ZipLimits zipLimits) {
        this.maxCharacters = maxCharacters;
        this.zipLimits = zipLimits;
    }

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new HashMap<>();
        for (String kind : Set.of("document", "template")) {
            readers.put(OPEN_XML + "wordprocessingml." + kind, WordReader::read);
            readers.put("application/vnd.ms-word.%s.macroenabled.12".formatted(kind), WordReader::read);
        }
        for (String kind : Set.of("presentation", "slideshow", "template")) {
            readers.put(OPEN_XML + "presentationml." + kind, SlidesReader::readPptx);
            readers.put("application/vnd.ms-powerpoint.%s.macroenabled.12".formatted(kind), SlidesReader::readPptx);
        }
        for (String kind : Set.of("sheet", "template")) {
            readers.put(OPEN_XML + "spreadsheetml." + kind, XlsxReader::read);
            readers.put("application/vnd.ms-excel.%s.macroenabled.12".formatted(kind), XlsxReader::read);
        }
        readers.put("application/vnd.ms-powerpoint", SlidesReader::readPpt);
        readers.put("application/vnd.ms-excel", XlsReader::read);
        readers.put("application/msword", TikaReader::readDoc);
        readers.put("application/rtf", TikaReader::readRtf);
        readers.put("application/epub+zip", TikaReader::readEpub);
        for (String suffix : Set.of("", "-template")) {
            readers.put(OPEN_DOCUMENT + "text" + suffix, OpenDocumentReader::read);
            readers.put(OPEN_DOCUMENT + "presentation" + suffix, OpenDocumentReader::read);
            readers.put(OPEN_DOCUMENT + "spreadsheet" + suffix, OdsReader::read);
        }
        // What LibreOffice writes when it saves a web page as .odt
        readers.put(OPEN_DOCUMENT + "text-web", OpenDocumentReader::read);
        return readers;
    }

    @Override
    public Set<String> extensions() {
        return Set.of(
                "docx", "docm", "dotx", "pptx", "pptm", "ppsx", "ppt", "pps", "xlsx", "xlsm", "xls", "odt", "ott",
                "odp", "ods", "doc", "rtf", "epub");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        StructuredTextWriter writer = new StructuredTextWriter(maxCharacters);
        DocumentProperties properties = write(file.bytes(), writer);
        return WrittenDocument.of(file, properties, writer.finish());
    }

    /** Everything that the libraries throw is translated here. */
    private DocumentProperties write(byte[] bytes, StructuredTextWriter writer) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw new UnreadableFileException("empty");
        }
        try {
            return reader(bytes).read(bytes, writer);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFileException(PROTECTED);
        } catch (OldFileFormatException old) {
            throw new UnreadableFileException("made by a program of 1995 or before; save it in a newer format");
        } catch (EmptyFileException empty) {
            throw new UnreadableFileException("empty");
        } catch (UnreadableFileException known) {
            throw known;
        } catch (IOException | RuntimeException | NoClassDefFoundError wrong) {
            UnreadableFileException translated = new UnreadableFileException(reason(wrong));
            translated.initCause(wrong);
            throw translated;
        } catch (StackOverflowError deep) {
            throw new UnreadableFileException("nested too deeply; open it in its program and save it again");
        }
    }

    private Reader reader(byte[] bytes) throws IOException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            zipLimits.check(bytes);
        }
        String mediaType = content.mediaType(bytes);
        if (mediaType.equals("application/x-tika-ooxml-protected")) {
            throw new UnreadableFileException(PROTECTED);
        }
        Reader reader = readers.get(mediaType);
        if (reader == null) {
            throw new UnreadableFileException(
                    mediaType.startsWith("application/x-tika-") ? DAMAGED : FileContent.describe(mediaType));
        }
        return reader;
    }

    private static String reason(Throwable wrong) {
        if (wrong instanceof NoClassDefFoundError missing) {
            if (!String.valueOf(missing.getMessage()).contains("schemas")) {
                throw missing;
            }
            // POI's smaller schemas lack elements that hardly any document has.
            return "uses a feature that is not supported; save it as PDF";
        }
        String message = String.valueOf(wrong.getMessage());
        if (message.contains("Strict OOXML")) {
            return "saved as Strict Open XML; save it as an ordinary document";
        }
        return message.contains("Zip bomb") ? "expands to more than 100 times its size; split the document" : DAMAGED;
    }

    /** Writes the text of a file, and returns what the file states beside. */
    private interface Reader {
        DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException;
    }
}
