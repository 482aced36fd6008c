package dev.footnote.answering.english;

import java.util.regex.Pattern;

/** Detects negated texts. */
public final class Negation {

    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|least|fewest|lack(?:s|ed|ing)?)\\b"
                    + "|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    private Negation() {}

    /** Whether both texts contain a negation, or neither does. */
    public static boolean agree(String one, String other) {
        return isIn(one) == isIn(other);
    }

    public static boolean isIn(String text) {
        return NEGATED.matcher(text).find();
    }
}
