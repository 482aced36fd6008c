package dev.footnote.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a file with the format that its ending names. */
final class DocumentReader {

    private final Map<String, DocumentFormat> formats = new TreeMap<>();
    private final long maxFileBytes;

    DocumentReader(long maxFileBytes) {
        this.maxFileBytes = maxFileBytes;
        for (DocumentFormat format : List.of(new TextFormat(), new MarkdownFormat(), new JsonLinesFormat())) {
            format.endings().forEach(ending -> formats.put(ending, format));
        }
    }

    /** Never throws for what is wrong with the file: that is in the result. */
    ReadFile read(SeedFile file) {
        DocumentFormat format = formats.get(file.ending());
        if (format == null) {
            return ReadFile.failed(
                    file.name(), "its format is not supported; supported are ." + String.join(", .", formats.keySet()));
        }
        if (file.stamp().size() > maxFileBytes) {
            return ReadFile.failed(
                    file.name(),
                    "%,d bytes, more than footnote.seeds.max-file-bytes (%,d)"
                            .formatted(file.stamp().size(), maxFileBytes));
        }
        try {
            return format.read(file.name(), FileText.decode(Files.readAllBytes(file.path())));
        } catch (FileText.Unreadable wrong) {
            return ReadFile.failed(file.name(), wrong.reason());
        } catch (IOException unreadable) {
            return ReadFile.failed(
                    file.name(), "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
