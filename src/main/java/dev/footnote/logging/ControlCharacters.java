package dev.footnote.logging;

import java.util.Locale;

/**
 * Escapes characters that begin a line, control a terminal, hide text or change its direction, as in Java and JSON: a
 * line feed becomes {@code \n}, an escape {@code \u001b}. Tabs, and joiners that some scripts need, are kept.
 */
public final class ControlCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private ControlCharacters() {}

    /** Whether {@link #escape} would change the text. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(ControlCharacters::isEscaped);
    }

    public static String escape(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isEscaped(character)) {
                appendEscaped(escaped, character);
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void appendEscaped(StringBuilder escaped, int character) {
        switch (character) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            default -> {
                for (char unit : Character.toChars(character)) {
                    escaped.append("\\u%04x".formatted((int) unit).toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
