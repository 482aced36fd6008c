package dev.footnote.rest.documents.uploads;

import dev.footnote.ingestion.reading.MediaTypes;
import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.rest.documents.DocumentIdExtractor;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.DayDeserializer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of an upload. */
final class UploadHeaders {

    static final String TITLE = "X-Document-Title";
    static final String DATE = "X-Document-Date";

    private static final Pattern WAIT = Pattern.compile("wait=(\\d{1,6})");

    private UploadHeaders() {}

    /** The title and date that are sent with a document. */
    static UploadMetadata details(@Nullable String title, @Nullable String date) {
        return new UploadMetadata(title == null ? null : text(title), date == null ? null : day(date));
    }

    private static LocalDate day(String date) {
        try {
            return DayDeserializer.parse(date);
        } catch (DateTimeException notADay) {
            throw Problems.invalid(DATE, "This must be a date in the form YYYY-MM-DD.");
        }
    }

    /** Decodes a title that is sent as UTF-8, as programs do, or percent-encoded, as browsers must. */
    static String text(String header) {
        return DocumentIdExtractor.decode(asUtf8(header)).strip();
    }

    /** The server decodes headers as Latin-1. */
    private static String asUtf8(String header) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException inLatin1) {
            return header;
        }
    }

    /**
     * Refuses the media types of other formats. The ending of the id tells the format, so the type of a program that does
     * not know it is accepted.
     */
    static void checkType(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*+", "").strip();
        if (!type.isEmpty() && !type.equalsIgnoreCase(MediaTypes.UNKNOWN) && !MediaTypes.isSupported(type)) {
            throw Problems.withDetail(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Files of this type are not supported. Send the type of a supported format, or application/octet-stream,"
                            + " or none.");
        }
    }

    /** How long the client wants to wait, as in RFC 7240, but not longer than this. */
    static Duration wait(@Nullable String prefer, Duration longest) {
        if (prefer != null && prefer.contains("respond-async")) {
            return Duration.ZERO;
        }
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) {
            return longest;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }
}
