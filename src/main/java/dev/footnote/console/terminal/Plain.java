package dev.footnote.console.terminal;

import java.util.regex.Pattern;

/** Text of documents made fit for a terminal, which would obey the control characters in it. */
public final class Plain {

    /** Control characters, and format characters, which turn the direction of writing or hide text. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]");

    private static final Pattern GAP = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private static final String REPLACEMENT = "\ufffd";

    private Plain() {}

    /** One line: line breaks and other gaps become a space, what a terminal would obey a replacement character. */
    public static String line(String text) {
        return OBEYED.matcher(GAP.matcher(text).replaceAll(" "))
                .replaceAll(REPLACEMENT)
                .strip();
    }

    /** A row of a table, which keeps its spaces. */
    public static String row(String text) {
        return OBEYED.matcher(text).replaceAll(REPLACEMENT);
    }
}
