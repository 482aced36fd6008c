package dev.footnote.console.terminal;

import java.util.regex.Pattern;

/** Makes text of documents safe for a terminal, which would interpret the control characters in it. */
public final class TerminalText {

    /** Control characters, and format characters, which change the writing direction or hide text. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]");

    private static final Pattern GAP = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private static final String REPLACEMENT = "\ufffd";

    private TerminalText() {}

    /** Returns one line: runs of white space become a space, control and format characters a replacement character. */
    public static String line(String text) {
        return OBEYED.matcher(GAP.matcher(text).replaceAll(" "))
                .replaceAll(REPLACEMENT)
                .strip();
    }

    /** Returns a row of a table with its spaces unchanged. */
    public static String row(String text) {
        return OBEYED.matcher(text).replaceAll(REPLACEMENT);
    }
}
