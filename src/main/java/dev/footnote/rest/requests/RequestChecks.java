package dev.footnote.rest.requests;

import dev.footnote.feedback.Feedback;
import dev.footnote.rest.problems.Problems;
import dev.footnote.time.DayRange;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validation rules that several requests share; each error names its field. */
public final class RequestChecks {

    /** The longest question, in UTF-16 code units, as {@code length} counts in Java and JavaScript. */
    public static final int LONGEST_QUESTION = 4000;

    /** The longest id of a conversation or a message. */
    public static final int LONGEST_ID = 100;

    private RequestChecks() {}

    /** Rejects a body that is null, as it is when the request is empty or the literal {@code null}. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problems.noObject();
        }
        return body;
    }

    public static String question(String field, @Nullable String text) {
        String question = required(field, text);
        if (isBlank(question)) {
            throw Problems.invalid(field, "This is blank; ask something.");
        }
        return within(field, question, LONGEST_QUESTION);
    }

    public static String comment(String field, String text) {
        if (isBlank(text)) {
            throw Problems.invalid(field, "This is blank; say something, or leave it out.");
        }
        return within(field, text, Feedback.LONGEST_COMMENT);
    }

    private static String within(String field, String text, int most) {
        if (text.length() > most) {
            throw Problems.invalid(
                    field, "This has %d characters; at most %d are allowed.".formatted(text.length(), most));
        }
        return text(field, text);
    }

    public static String id(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_ID) {
            throw Problems.invalid(field, "This must have 1 to %d characters.".formatted(LONGEST_ID));
        }
        return text(field, text);
    }

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.invalid(field, "This field is required.");
        }
        return value;
    }

    /**
     * Rejects NUL and unpaired surrogates: neither the embedding nor an answer in UTF-8 can hold half of a character.
     */
    public static String text(String field, String text) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw Problems.invalid(field, "This holds a NUL character or half of a surrogate pair.");
        }
        return text;
    }

    /**
     * The range from the first to the last day, both inclusive. A null end is open; the result is null if both are
     * null.
     */
    public static @Nullable DayRange days(String prefix, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Problems.invalid(prefix + "from", "The first day, %s, is after the last, %s.".formatted(from, to));
        }
        return new DayRange(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    /** A whole number in a query parameter; an absent or empty one has a default. */
    public static int number(String field, @Nullable String text, int otherwise, int least, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return within(field, Integer.parseInt(text), least, most);
        } catch (NumberFormatException notANumber) {
            throw outside(field, least, most);
        }
    }

    /** Rejects query parameters other than the known ones. */
    public static void refuseUnknown(UriInfo uri, List<String> known) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw Problems.invalid(
                        name, "There is no such parameter; known ones are %s.".formatted(String.join(", ", known)));
            }
        }
    }

    public static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw outside(field, least, most);
        }
        return value;
    }

    public static HttpProblem outside(String field, int least, int most) {
        return Problems.invalid(field, "This must be a whole number from %d to %d.".formatted(least, most));
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(RequestChecks::isInvisible);
    }

    /** White space of every kind and invisible characters such as a byte order mark. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
