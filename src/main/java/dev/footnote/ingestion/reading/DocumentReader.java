package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.OfficeFormat;
import dev.footnote.ingestion.format.office.sheets.CsvFormat;
import dev.footnote.ingestion.format.text.JsonLinesFormat;
import dev.footnote.ingestion.format.text.MarkdownFormat;
import dev.footnote.ingestion.format.text.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a file in the format that its extension names. */
public final class DocumentReader {

    /** The maximum length of the text of a document whose format is not text, in UTF-16 code units. */
    private static final int MAX_CHARACTERS = 20_000_000;

    private final Map<String, DocumentFormat> formats = new TreeMap<>();
    private final long maxFileBytes;

    public DocumentReader(long maxFileBytes) {
        this.maxFileBytes = maxFileBytes;
        for (DocumentFormat format : List.of(
                new TextFormat(),
                new MarkdownFormat(),
                new JsonLinesFormat(),
                new OfficeFormat(MAX_CHARACTERS),
                new CsvFormat(MAX_CHARACTERS))) {
            format.extensions().forEach(ending -> formats.put(ending, format));
        }
    }

    /** Reads a file; problems with it are part of the result and never thrown. */
    public ParsedFile read(SeedFile file) {
        DocumentFormat format = formats.get(SourceFile.extension(file.name()));
        if (format == null) {
            return ParsedFile.failed(
                    file.name(), "its format is not supported; supported are ." + String.join(", .", formats.keySet()));
        }
        if (file.stamp().size() > maxFileBytes) {
            return tooLarge(file);
        }
        try {
            byte[] bytes = bytes(file);
            return bytes.length > maxFileBytes ? tooLarge(file) : format.read(new SourceFile(file.name(), bytes));
        } catch (UnreadableFileException wrong) {
            return ParsedFile.failed(file.name(), wrong.reason());
        } catch (IOException unreadable) {
            return ParsedFile.unreadable(
                    file.name(), "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /** Reads at most one byte more than allowed, because the file may have grown since it was listed. */
    private byte[] bytes(SeedFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxFileBytes + 1));
        }
    }

    private ParsedFile tooLarge(SeedFile file) {
        return ParsedFile.failed(file.name(), "larger than footnote.seeds.max-file-bytes (%d)".formatted(maxFileBytes));
    }
}
