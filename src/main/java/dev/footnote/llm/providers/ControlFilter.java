package dev.footnote.llm.providers;

/**
 * Takes out of text that comes in pieces what is no text: control characters, those that turn the direction of what
 * follows, and halves of surrogate pairs. Those that are white space become spaces, but for line feeds; a pair may be
 * divided between two pieces. For one thread.
 */
final class ControlFilter {

    private static final char NONE = 0;
    private static final char NEXT_LINE = 0x85;

    /** The first half of a pair, when it was the last of what was read. */
    private char high = NONE;

    /** What of the piece is text; empty when nothing is. */
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

    /** Embeddings, overrides and isolates: with them a text looks like another one than it is. */
    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
