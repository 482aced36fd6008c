package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.ingestion.format.text.JsonLinesFormat;
import dev.footnote.ingestion.reading.isolation.ParserCommand;
import dev.footnote.ingestion.reading.isolation.ParserPool;
import dev.footnote.ingestion.reading.isolation.ParsingConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in the format that its extension names: plain text here, other formats in a process of their own.
 * Thread-safe.
 */
public final class DocumentReader implements AutoCloseable {

    private static final Set<String> EXTENSIONS = SupportedFormats.extensions();
    private static final Set<String> PLAIN_TEXT = SupportedFormats.plainText().stream()
            .flatMap(format -> format.extensions().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COLLECTIONS = new JsonLinesFormat().extensions();

    private final FormatParser plainText = new FormatParser(SupportedFormats.plainText(), this::contentCheck);
    private final ParserPool isolated;
    private final long maxFileBytes;
    private final int parsers;
    private @Nullable ContentCheck contentCheck;

    /** A reader with the default settings of parsing. */
    public DocumentReader(long maxFileBytes) {
        this(maxFileBytes, defaultSettings(), OcrConfig.off());
    }

    public DocumentReader(long maxFileBytes, ParsingConfig parsing, OcrConfig ocr) {
        this.maxFileBytes = maxFileBytes;
        this.parsers = parsing.parallelism();
        List<String> arguments = ParserProcessMain.arguments(parsing.maxCharacters(), ocr);
        this.isolated =
                new ParserPool(new ParserCommand(ParserProcessMain.class, parsing.heapMegabytes(), arguments), parsing);
    }

    private static ParsingConfig defaultSettings() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 1, new DurationConverter())
                .withMapping(ParsingConfig.class, "footnote.parsing")
                .build()
                .getConfigMapping(ParsingConfig.class, "footnote.parsing");
    }

    /** The extensions of all supported formats, for people. */
    public static String extensions() {
        return "." + String.join(", .", EXTENSIONS);
    }

    /** Whether the extension of a name is that of a supported format. */
    public static boolean isSupported(String name) {
        return EXTENSIONS.contains(SourceFile.extension(name));
    }

    /** Whether a file of this name holds documents with ids of their own. */
    public static boolean isCollection(String name) {
        return COLLECTIONS.contains(SourceFile.extension(name));
    }

    /** Whether a file of this name is read without a process of its own, or not at all. */
    public static boolean isPlainText(String name) {
        String extension = SourceFile.extension(name);
        return PLAIN_TEXT.contains(extension) || !EXTENSIONS.contains(extension);
    }

    /** How many files are parsed at a time by processes of their own. */
    public int parsers() {
        return parsers;
    }

    /** Reads a file; problems with it are part of the result and never thrown. */
    public ParsedFile read(SeedFile file) {
        if (!isSupported(file.name())) {
            return ParsedFile.failed(file.name(), "its format is not supported; supported are " + extensions());
        }
        if (file.stamp().size() > maxFileBytes) {
            return tooLarge(file);
        }
        try {
            byte[] bytes = bytes(file);
            if (bytes.length > maxFileBytes) {
                return tooLarge(file);
            }
            ParsedFile parsed = parse(new SourceFile(file.name(), bytes));
            return file.isUploaded() ? UploadMetadata.apply(parsed, file, bytes) : parsed;
        } catch (IOException unreadable) {
            return ParsedFile.unreadable(
                    file.name(), "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private ParsedFile parse(SourceFile file) {
        if (file.bytes().length == 0) {
            return ParsedFile.failed(file.name(), "empty; save or copy it again");
        }
        return plainText.parses(file.name()) ? plainText.parse(file) : isolated.parse(file);
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

    /** The types of content take a while to load, and are needed only for a file that is not text. */
    private synchronized ContentCheck contentCheck() {
        if (contentCheck == null) {
            contentCheck = new ContentCheck(EXTENSIONS);
        }
        return contentCheck;
    }

    /** Ends the processes of parsers that have no file. */
    @Override
    public void close() {
        isolated.close();
    }
}
