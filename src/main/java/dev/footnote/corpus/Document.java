package dev.footnote.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A document with the unchanged text of its source, carriage returns included.
 *
 * @param id unique in a corpus; may hold slashes, spaces and any letter
 * @param title never empty, and never derived from a file name
 * @param date the document's own date; null when it states none
 * @param source where the document comes from, for people: a path below the seeds folder
 * @param hash SHA-256 of the text in UTF-8, 64 hex digits; tells later whether the text has changed
 * @param structure the blocks and pages of the text
 */
public record Document(
        String id,
        String title,
        @Nullable LocalDate date,
        String source,
        String text,
        String hash,
        DocumentStructure structure) {

    public Document {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a document needs an id and a title");
        }
    }

    /** A document whose structure is not known. */
    public static Document of(String id, String title, @Nullable LocalDate date, String source, String text) {
        return new Document(id, title, date, source, text, sha256(text), DocumentStructure.NONE);
    }

    public Document withStructure(DocumentStructure known) {
        return new Document(id, title, date, source, text, hash, known);
    }

    /** Where people find a position of the text; the title is not a section, nor is the line that opens the text. */
    public Place placeOf(int position) {
        OptionalInt page = structure.pageAt(position);
        String section = structure.headingsAbove(position).stream()
                .filter(heading -> !heading.equals(structure.blocks().get(0)) || heading.isRanked())
                .map(Block.Heading::words)
                .filter(words -> !words.equals(title))
                .reduce((outer, inner) -> inner)
                .orElse(null);
        return new Place(page.isPresent() ? page.getAsInt() : null, section);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
