package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells markers from text that comes letter by letter: {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code [^1]},
 * <code>&#x3010;1&#x3011;</code>, {@code [passage 1]}, {@code [1](https://...)}. In round or curly brackets and raised,
 * numbers are markers only when all are those of passages, for text has such numbers too. A bracket is held back until it
 * is known to be none, so no half marker ever passes. Constant work for each letter, amortised.
 */
final class MarkerReader {

    /** What stands for the tags around a raised text; of a kind that no text has. */
    static final char RAISED = '\ufdd0';

    static final char LOWERED = '\ufdd1';

    /** In UTF-16 code units; longer brackets are text. */
    private static final int LONGEST = 60;

    /** In UTF-16 code units; behind a marker, a bracket may have an address in it. */
    private static final int LONGEST_LINK = 500;

    /** A longer range is no marker of anybody who means it. */
    private static final int LONGEST_RANGE = 20;

    private static final String OPENS = "[\u3010\u27e6\uff3b";
    private static final String CLOSES = "]\u3011\u27e7\uff3d";
    private static final String OPENS_OF_TEXT = "({" + RAISED;
    private static final String CLOSES_OF_TEXT = ")}" + LOWERED;

    private static final String OPEN = "[\\[\u3010\u27e6\uff3b({" + RAISED + "]\\s*";
    private static final String LABEL =
            "(?i:(?:see\\s+)?(?:passages?|sources?|documents?|citations?|cite|references?|refs?\\.?|ids?))?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\s*[-\u2013]\\s*\\^?(\\d+))?");

    /** Behind a colon stands a place in the passage, behind a dagger its title. */
    private static final Pattern MARKER = Pattern.compile(OPEN + LABEL
            + "(?<numbers>[\\s:#^*]*+\\d++(?:[\\s,;&#^*\u2013-]|and|\\d)*+)(?<place>:\\d++(?:-\\d++)?)?(?:\u2020.*)?.");

    /** What a marker that is cut off may look like. */
    private static final Pattern HALF = Pattern.compile(OPEN + LABEL + "(?<numbers>[\\s\\d:,;&#^*\u2013-]*)");

    /** What the word before the number of a marker that is cut off may look like. */
    private static final Pattern HALF_LABEL = Pattern.compile("[" + OPENS.replace("[", "\\[") + "]\\s*\\p{L}{0,10}");

    private static final Pattern LINK = Pattern.compile("\\([^\\s/.#:)]*+[/.#:][^\\s)]*+(?:\\s++\"[^\"]*+\")?\\)");

    private final SentenceAssembler next;
    private final IntPredicate isPassage;
    private final StringBuilder bracket = new StringBuilder();
    private boolean code;
    private boolean escaped;
    private char before = ' ';

    /** Whether a marker and nothing but closing brackets stand before. */
    private boolean marked;

    MarkerReader(SentenceAssembler next, IntPredicate isPassage) {
        this.next = next;
        this.isPassage = isPassage;
    }

    /** Outside of code, a bracket may be escaped. */
    void read(char c) {
        if (escaped && (code || !isBracket(c))) {
            readPlain('\\');
        }
        escaped = c == '\\';
        if (!escaped) {
            readPlain(c);
        }
    }

    private static boolean isBracket(char c) {
        return (OPENS + CLOSES + OPENS_OF_TEXT + CLOSES_OF_TEXT).indexOf(c) >= 0;
    }

    private void readPlain(char c) {
        if (bracket.isEmpty()) {
            readText(c);
        } else if (isRaising(c) && bracket.charAt(0) != RAISED) {
            return;
        } else if (begins(c) || c == '\n' || bracket.length() == longest()) {
            giveUp();
            readText(c);
        } else {
            bracket.append(c);
            if (ends(c)) {
                close();
            }
        }
    }

    private static boolean isRaising(char c) {
        return c == RAISED || c == LOWERED;
    }

    private int longest() {
        return marked ? LONGEST_LINK : LONGEST;
    }

    private void readText(char c) {
        if ((OPENS + OPENS_OF_TEXT).indexOf(c) >= 0 && !(c != '\u3010' && isIndex())) {
            bracket.append(c);
        } else {
            pass(c);
        }
    }

    /** In code, a bracket right behind a name is an index. */
    private boolean isIndex() {
        return code && (Character.isLetterOrDigit(before) || before == '_' || before == ')');
    }

    /** Within square brackets, round ones are text. */
    private boolean begins(char c) {
        return OPENS.indexOf(c) >= 0 || (isOfText() && OPENS_OF_TEXT.indexOf(c) >= 0);
    }

    private boolean ends(char c) {
        int kind = OPENS_OF_TEXT.indexOf(bracket.charAt(0));
        return kind < 0 ? CLOSES.indexOf(c) >= 0 : CLOSES_OF_TEXT.charAt(kind) == c;
    }

    private boolean isOfText() {
        return OPENS_OF_TEXT.indexOf(bracket.charAt(0)) >= 0;
    }

    private void close() {
        Matcher marker = MARKER.matcher(bracket);
        if (marker.matches() && isMarker(marker)) {
            next.mark(numbers(marker.group("numbers")));
            bracket.setLength(0);
            before = ' ';
            marked = true;
        } else if (marked && LINK.matcher(bracket).matches()) {
            bracket.setLength(0);
        } else {
            giveUp();
        }
    }

    private boolean isMarker(Matcher marker) {
        boolean sure = !isOfText() && marker.group("place") == null;
        return sure || arePassages(marker.group("numbers"));
    }

    private boolean arePassages(String numbers) {
        return numbers(numbers).stream().allMatch(isPassage::test);
    }

    private static List<Integer> numbers(String marker) {
        List<Integer> numbers = new ArrayList<>();
        Matcher found = NUMBERS.matcher(marker);
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
        boolean half = isHalf();
        for (int i = 0; i < bracket.length() && !half; i++) {
            pass(bracket.charAt(i));
        }
        bracket.setLength(0);
    }

    private boolean isHalf() {
        Matcher half = HALF.matcher(bracket);
        return half.matches()
                && half.group("numbers").chars().anyMatch(Character::isDigit)
                && (!isOfText() || arePassages(half.group("numbers")));
    }

    private void pass(char c) {
        if (isRaising(c)) {
            return;
        }
        if (c == '`') {
            code = !code;
        } else if (c == '\n') {
            code = false;
        }
        before = c;
        marked = marked && CLOSES.indexOf(c) >= 0;
        next.read(c);
    }

    /** What was read so far was no text. */
    void restart() {
        bracket.setLength(0);
        code = false;
        escaped = false;
        marked = false;
        before = ' ';
        next.restart();
    }

    /** Half a marker at the very end is none, and half a link is none. */
    void end() {
        if (!marked
                && !HALF.matcher(bracket).matches()
                && !HALF_LABEL.matcher(bracket).matches()) {
            giveUp();
        }
    }
}
