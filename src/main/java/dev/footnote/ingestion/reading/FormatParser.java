package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses a file in the format that its extension names; whatever a format throws becomes a failure. */
final class FormatParser {

    private static final Logger LOG = LoggerFactory.getLogger(FormatParser.class);

    private final Map<String, DocumentFormat> formats = new TreeMap<>();
    private final Supplier<ContentCheck> contentCheck;

    FormatParser(List<DocumentFormat> formats, Supplier<ContentCheck> contentCheck) {
        this.contentCheck = contentCheck;
        for (DocumentFormat format : formats) {
            format.extensions().forEach(ending -> this.formats.put(ending, format));
        }
    }

    /** In alphabetical order. */
    Set<String> extensions() {
        return formats.keySet();
    }

    boolean parses(String name) {
        return formats.containsKey(SourceFile.extension(name));
    }

    /** Parses a file whose extension is one of {@link #extensions}, if its content is of that format. */
    ParsedFile parseChecked(SourceFile file) {
        return contentCheck
                .get()
                .mismatch(file)
                .map(reason -> ParsedFile.failed(file.name(), reason))
                .orElseGet(() -> parse(file));
    }

    /** Parses a file whose extension is one of {@link #extensions}; its content is checked only if that fails. */
    ParsedFile parse(SourceFile file) {
        DocumentFormat format = Objects.requireNonNull(formats.get(SourceFile.extension(file.name())));
        try {
            return format.read(file);
        } catch (UnreadableFileException wrong) {
            return failed(file, wrong.reason());
        } catch (StackOverflowError deep) {
            return failed(file, "its parts are nested too deeply; simplify the document");
        } catch (RuntimeException defect) {
            LOG.debug("Parsing failed name={}", file.name(), defect);
            return failed(
                    file,
                    "cannot be parsed (%s); the file may be damaged: open it, and save it again"
                            .formatted(defect.getClass().getSimpleName()));
        }
    }

    private ParsedFile failed(SourceFile file, String reason) {
        return ParsedFile.failed(file.name(), contentCheck.get().mismatch(file).orElse(reason));
    }
}
