package dev.footnote.ingestion.uploads;

import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.ingestion.uploads.UploadRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a document is uploaded as.
 *
 * @param id the path of its file below the folder of uploaded documents
 * @param details the title and date given with it
 */
public record NewDocument(String id, UploadMetadata details) {

    private static final int LONGEST_ID = 500;

    /** File systems allow 255 bytes for the name of a file. */
    private static final int LONGEST_NAME_BYTES = 200;

    private static final int LONGEST_TITLE = 300;

    private static final Pattern SLASH = Pattern.compile("/");

    /** @throws UploadRefusedException if no file can have this name, or no document these details */
    public NewDocument {
        if (id.length() > LONGEST_ID) {
            throw invalid("An id has at most %d characters; this one has %d.".formatted(LONGEST_ID, id.length()));
        }
        if (!isText(id) || id.indexOf('\\') >= 0) {
            throw invalid("An id holds no control characters and no backslashes.");
        }
        List<String> names = List.of(SLASH.split(id, -1));
        names.forEach(NewDocument::checkName);
        names.subList(0, names.size() - 1).forEach(NewDocument::checkFolder);
        if (!DocumentReader.isSupported(id)) {
            throw invalid(
                    "The ending of the id must be that of a supported format: " + DocumentReader.extensions() + ".");
        }
        checkDetails(id, details);
    }

    /** Whether a document can have been uploaded with this id. */
    static boolean isValid(String id) {
        try {
            return new NewDocument(id, UploadMetadata.NONE).id().equals(id);
        } catch (UploadRefusedException invalid) {
            return false;
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.startsWith(".") || !name.equals(name.strip())) {
            throw invalid("Each part of the id between slashes needs a name that begins neither with a dot nor with a"
                    + " space, and does not end in one.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            throw invalid(
                    "Each part of the id between slashes has at most %d bytes in UTF-8.".formatted(LONGEST_NAME_BYTES));
        }
    }

    /** The attachments of a mail have ids that begin with its name, for example. */
    private static void checkFolder(String name) {
        if (DocumentReader.isSupported(name)) {
            throw invalid("The folder %s has the ending of a document; give it another name.".formatted(name));
        }
    }

    private static void checkDetails(String id, UploadMetadata details) {
        String title = details.title();
        if (title != null && (title.isBlank() || title.length() > LONGEST_TITLE || !isText(title))) {
            throw new UploadRefusedException(
                    Reason.INVALID_DETAILS,
                    "A title has 1 to %d characters, without control characters.".formatted(LONGEST_TITLE));
        }
        if (!details.isEmpty() && DocumentReader.isCollection(id)) {
            throw new UploadRefusedException(
                    Reason.INVALID_DETAILS,
                    "The documents of a JSON Lines file have titles and dates of their own; leave them out.");
        }
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }

    private static UploadRefusedException invalid(String message) {
        return new UploadRefusedException(Reason.INVALID_ID, message);
    }
}
