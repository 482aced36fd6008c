package dev.footnote.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text split into runs of letters, runs of digits and single signs. An index out of bounds gives an empty token, so
 * that the grammar needs no bounds checks. A blank line counts as a sign, and so do separators of table cells and rows:
 * no expression crosses them.
 */
final class TimeTokens {

    enum TokenKind {
        WORD,
        NUMBER,
        SIGN,
        NONE
    }

    /**
     * @param text in lower case
     * @param followsDirectly whether it follows the token before it without a gap
     */
    record TimeToken(
            TokenKind kind,
            String text,
            int start,
            int end,
            boolean followsDirectly,
            boolean capital,
            boolean allCapitals) {

        boolean is(String word) {
            return text.equals(word);
        }

        boolean isIn(Set<String> words) {
            return words.contains(text);
        }

        boolean isWord() {
            return kind == TokenKind.WORD;
        }

        boolean isNumber() {
            return kind == TokenKind.NUMBER;
        }

        boolean isDash() {
            return kind == TokenKind.SIGN && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(text);
        }

        boolean isApostrophe() {
            return kind == TokenKind.SIGN && "'\u2019\u2018".contains(text);
        }

        int length() {
            return end - start;
        }
    }

    private static final TimeToken NOTHING = new TimeToken(TokenKind.NONE, "", 0, 0, false, false, false);

    private final List<TimeToken> tokens = new ArrayList<>();

    TimeTokens(String text) {
        int at = 0;
        while (at < text.length()) {
            int next = endOfRun(text, at);
            if (isSpace(text.charAt(at))) {
                addSeparator(text, at, next);
            } else {
                add(text, at, next);
            }
            at = next;
        }
    }

    int size() {
        return tokens.size();
    }

    TimeToken at(int index) {
        return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    boolean isIn(int index, Set<String> words) {
        return at(index).isIn(words);
    }

    /** Whether the words follow each other from the index on. */
    boolean matchesWords(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The index after an optional word. */
    int skip(int index, String optional) {
        return is(index, optional) ? index + 1 : index;
    }

    /** The index after an optional dash that joins two words (<em>mid-2024</em>). */
    int skipDash(int index) {
        return at(index).isDash()
                        && at(index).followsDirectly()
                        && at(index + 1).followsDirectly()
                ? index + 1
                : index;
    }

    /** The number at the index; -1 if the token is not a number or has more than four digits. */
    int number(int index) {
        TimeToken timeToken = at(index);
        return timeToken.isNumber() && timeToken.length() <= 4 ? Integer.parseInt(timeToken.text()) : -1;
    }

    /** Whether the token is separate from letters, digits and the signs that extend numbers and names. */
    boolean hasBoundaryBefore(int index) {
        TimeToken before = at(index - 1);
        if (!at(index).followsDirectly() || before.kind() == TokenKind.NONE) {
            return true;
        }
        if (before.kind() != TokenKind.SIGN) {
            return false;
        }
        if (before.isDash()) {
            return before.is("\u2014") || !before.followsDirectly();
        }
        return "([{\"'\u201c\u2018*<>|~;!?\n".contains(before.text());
    }

    /**
     * Whether a number that ends before the index is complete, unlike in <em>3.5</em>, <em>10%</em> or <em>20:24</em>.
     */
    boolean hasBoundaryAt(int index) {
        TimeToken next = at(index);
        if (!next.followsDirectly() || next.kind() == TokenKind.NONE) {
            return true;
        }
        if (next.kind() != TokenKind.SIGN) {
            return false;
        }
        if (".,:;".contains(next.text())) {
            return !(at(index + 1).followsDirectly() && at(index + 1).isNumber());
        }
        if (next.isDash()) {
            return next.is("\u2014") || !at(index + 1).followsDirectly();
        }
        return ")]}[\"'\u2019\u201d*<>|~!?\u2026\n".contains(next.text());
    }

    private void add(String text, int start, int end) {
        String piece = text.substring(start, end);
        char first = piece.charAt(0);
        boolean glued = !tokens.isEmpty() && at(tokens.size() - 1).end() == start;
        boolean letters = Character.isLetter(first);
        boolean capitals = letters && piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
        TokenKind tokenKind = letters ? TokenKind.WORD : isDigit(first) ? TokenKind.NUMBER : TokenKind.SIGN;
        boolean capital = Character.isUpperCase(first);
        tokens.add(new TimeToken(tokenKind, piece.toLowerCase(Locale.ROOT), start, end, glued, capital, capitals));
    }

    private void addSeparator(String text, int start, int end) {
        String space = text.substring(start, end);
        long lines = space.chars().filter(c -> c == '\n').count();
        if (lines > 1 || space.indexOf('\t') >= 0 || (lines == 1 && isInTable(text, start))) {
            tokens.add(new TimeToken(TokenKind.SIGN, "\n", start, end, true, false, false));
        }
    }

    /** Whether the line that ends here has table cells. */
    private static boolean isInTable(String text, int end) {
        int start = text.lastIndexOf('\n', end - 1) + 1;
        String line = text.substring(Math.min(start, end), end);
        return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
    }

    private static int endOfRun(String text, int start) {
        char first = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && continues(first, text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean continues(char first, char next) {
        if (Character.isLetter(first)) {
            return Character.isLetter(next);
        }
        return isDigit(first) ? isDigit(next) : isSpace(first) && isSpace(next);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
