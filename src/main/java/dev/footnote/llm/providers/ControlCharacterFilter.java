package dev.footnote.llm.providers;

/**
 * Removes control characters, directional formatting characters and unpaired surrogates from streamed text. Control
 * characters that are white space become spaces, except line feeds. A surrogate pair may be split between two pieces.
 * Not thread-safe.
 */
final class ControlCharacterFilter {

    private static final char NONE = 0;
    private static final char NEXT_LINE = 0x85;

    /** The last character read, if it is a high surrogate. */
    private char high = NONE;

    /** The filtered piece; may be empty. */
    String read(String piece) {
        StringBuilder plain = new StringBuilder(piece.length() + 1);
        for (int i = 0; i < piece.length(); i++) {
            read(piece.charAt(i), plain);
        }
        return plain.toString();
    }

    private void read(char c, StringBuilder plain) {
        if (Character.isLowSurrogate(c) && high != NONE) {
            plain.append(high).append(c);
        } else if (c == '\n' || !(Character.isISOControl(c) || Character.isSurrogate(c) || isDirection(c))) {
            plain.append(c);
        } else if (Character.isWhitespace(c) || c == NEXT_LINE) {
            plain.append(' ');
        }
        high = Character.isHighSurrogate(c) ? c : NONE;
    }

    /** Embeddings, overrides and isolates, which make a text look different from what it is. */
    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
