package dev.footnote.ingestion.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title and a date that were given with an uploaded document, in place of its own. They are kept in a file beside the
 * document, under a name with the hash of its content: they never apply to another version of it.
 */
public record UploadMetadata(
        @Nullable String title, @Nullable LocalDate date) {

    public static final UploadMetadata NONE = new UploadMetadata(null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = ".details";

    public boolean isEmpty() {
        return title == null && date == null;
    }

    /** The folder of the details of all documents in a folder. */
    public static Path folder(Path documents) {
        return documents.resolve(FOLDER);
    }

    /** The start of the names of all files with details of this document. */
    public static String prefix(String id) {
        return hash(id.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    /** The name of the file with the details of a document with this content. */
    public static String fileName(String id, String contentHash) {
        return prefix(id) + contentHash + ".json";
    }

    /** The SHA-256 in hexadecimal digits. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    public ObjectNode toJson() {
        return JSON.createObjectNode().put("title", title).put("date", date == null ? null : date.toString());
    }

    /**
     * Reads what {@link #toJson} makes.
     *
     * @throws IOException if it is something else
     */
    public static UploadMetadata of(JsonNode json) throws IOException {
        try {
            String date = json.path("date").textValue();
            return new UploadMetadata(json.path("title").textValue(), date == null ? null : LocalDate.parse(date));
        } catch (DateTimeException damaged) {
            throw new IOException("not a date", damaged);
        }
    }

    /** Replaces title and date of the document that an uploaded file is by those given with it. */
    static ParsedFile apply(ParsedFile parsed, SeedFile file, byte[] content) {
        Path details = folder(folderOf(file)).resolve(fileName(file.name(), hash(content)));
        try {
            return of(JSON.readTree(Files.readAllBytes(details))).applyTo(parsed, file.name());
        } catch (NoSuchFileException none) {
            return parsed;
        } catch (IOException unreadable) {
            List<ReadFailure> failures = new ArrayList<>(parsed.failures());
            failures.add(new ReadFailure(
                    file.name(), "the title and date given with it cannot be read; served with its own"));
            return new ParsedFile(parsed.documents(), failures, parsed.isRetryable());
        }
    }

    private static Path folderOf(SeedFile file) {
        Path root = file.path().getRoot();
        int segments = file.path().getNameCount() - Path.of(file.name()).getNameCount();
        Path folder = file.path().subpath(0, segments);
        return root == null ? folder : root.resolve(folder);
    }

    private ParsedFile applyTo(ParsedFile parsed, String id) {
        List<ParsedDocument> documents = parsed.documents().stream()
                .map(document -> document.document().id().equals(id) ? applyTo(document) : document)
                .toList();
        return new ParsedFile(documents, parsed.failures(), parsed.isRetryable());
    }

    private ParsedDocument applyTo(ParsedDocument parsed) {
        Document own = parsed.document();
        Document changed = new Document(
                own.id(),
                title == null ? own.title() : title,
                date == null ? own.date() : date,
                own.source(),
                own.text(),
                own.hash(),
                own.structure());
        return new ParsedDocument(changed, parsed.sections());
    }
}
