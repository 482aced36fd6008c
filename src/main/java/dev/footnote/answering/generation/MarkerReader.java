package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells markers from text that comes letter by letter: {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code [^1]},
 * <code>&#x3010;1&#x3011;</code>, {@code [passage 1]}. A bracket is held back until it is known to be none, so no half
 * marker ever passes. Constant work for each letter, amortised.
 */
final class MarkerReader {

    /** Longer brackets are text. */
    private static final int LONGEST = 60;

    /** A longer range is no marker of anybody who means it. */
    private static final int LONGEST_RANGE = 20;

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\s*[-\u2013]\\s*\\^?(\\d+))?");

    private static final Pattern MARKER = Pattern.compile(
            "[\\[\u3010]\\s*(?i:passages?|sources?|documents?|ids?)?[\\s:#^*]*\\d+(?:[\\s,;&#^*\u2013-]|and|\\d)*"
                    + "(?:\u2020.*)?[\\]\u3011]");

    /** What a marker that is cut off may look like. */
    private static final Pattern HALF =
            Pattern.compile("[\\[\u3010]\\s*(?i:passages?|sources?|ids?)?[\\s\\d,;&#^*\u2013-]*");

    private final SentenceAssembler next;
    private final StringBuilder bracket = new StringBuilder();
    private boolean code;
    private char before = ' ';

    MarkerReader(SentenceAssembler next) {
        this.next = next;
    }

    void read(char c) {
        if (bracket.isEmpty()) {
            readText(c);
        } else if (c == '[' || c == '\u3010' || c == '\n' || bracket.length() == LONGEST) {
            giveUp();
            readText(c);
        } else {
            bracket.append(c);
            if (c == ']' || c == '\u3011') {
                close();
            }
        }
    }

    private void readText(char c) {
        if ((c == '[' && !isIndex()) || c == '\u3010') {
            bracket.append(c);
        } else {
            pass(c);
        }
    }

    /** In code, a bracket right behind a name is an index. */
    private boolean isIndex() {
        return code && (Character.isLetterOrDigit(before) || before == '_' || before == ')');
    }

    private void close() {
        if (MARKER.matcher(bracket).matches()) {
            next.mark(numbers(bracket.toString()));
            bracket.setLength(0);
            before = ' ';
        } else {
            giveUp();
        }
    }

    private static List<Integer> numbers(String marker) {
        List<Integer> numbers = new ArrayList<>();
        int end = marker.indexOf('\u2020');
        Matcher found = NUMBERS.matcher(end < 0 ? marker : marker.substring(0, end));
        while (found.find()) {
            int from = number(found.group(1));
            int to = found.group(2) == null ? from : number(found.group(2));
            boolean range = from >= 0 && from <= to && to - from <= LONGEST_RANGE;
            for (int number = from; number <= (range ? to : from); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** No passage has a number as long as to overflow. */
    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    /** What looks like half a marker is left out, the rest was text. */
    private void giveUp() {
        boolean half = HALF.matcher(bracket).matches() && bracket.chars().anyMatch(Character::isDigit);
        for (int i = 0; i < bracket.length() && !half; i++) {
            pass(bracket.charAt(i));
        }
        bracket.setLength(0);
    }

    private void pass(char c) {
        if (c == '`') {
            code = !code;
        } else if (c == '\n') {
            code = false;
        }
        before = c;
        next.read(c);
    }

    /** What was read so far was no text. */
    void restart() {
        bracket.setLength(0);
        code = false;
        before = ' ';
        next.restart();
    }

    void end() {
        if (!HALF.matcher(bracket).matches()) {
            giveUp();
        }
    }
}
