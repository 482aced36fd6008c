package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates citation markers from streamed text, character by character: {@code [1]}, {@code [1, 2]}, {@code [1-3]},
 * {@code [^1]}, <code>&#x3010;1&#x3011;</code>, {@code [passage 1]}, {@code [1](https://...)}. In round or curly
 * brackets and in superscript, numbers are markers only if all of them are passage numbers, because ordinary text has
 * such numbers too. A bracket is held back until it is known not to be a marker, so no partial marker passes. Amortised
 * constant time per character.
 */
final class MarkerReader {

    /** Stands for {@code <sup>}; a Unicode noncharacter, which no text contains. */
    static final char RAISED = '\ufdd0';

    static final char LOWERED = '\ufdd1';

    /** In UTF-16 code units; longer brackets are text. */
    private static final int LONGEST = 60;

    /** In UTF-16 code units; after a marker, the bracket may contain an address. */
    private static final int LONGEST_LINK = 500;

    /** Of a longer range, only the first number counts. */
    private static final int LONGEST_RANGE = 20;

    private static final String OPENS = "[\u3010\u27e6\uff3b";
    private static final String CLOSES = "]\u3011\u27e7\uff3d";
    private static final String OPENS_IN_TEXT = "({" + RAISED;
    private static final String CLOSES_IN_TEXT = ")}" + LOWERED;

    private static final String OPEN = "[\\[\u3010\u27e6\uff3b({" + RAISED + "]\\s*+";
    private static final String LABEL =
            "(?i:(?:see\\s+)?(?:passages?|sources?|documents?|citations?|cite|references?|refs?\\.?|ids?))?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\s*[-\u2013]\\s*\\^?(\\d+))?");

    /** A colon introduces a position in the passage, a dagger its title. */
    private static final Pattern MARKER = Pattern.compile(OPEN + LABEL
            + "(?<numbers>[\\s:#^*]*+\\d++(?:[\\s,;&#^*\u2013-]|and|\\d)*+)(?<place>:\\d++(?:-\\d++)?)?(?:\u2020.*)?.");

    /** A truncated marker. */
    private static final Pattern TRUNCATED_MARKER =
            Pattern.compile(OPEN + LABEL + "(?<numbers>[\\s\\d:,;&#^*\u2013-]*)");

    /** A marker that is truncated within its label. */
    private static final Pattern TRUNCATED_LABEL =
            Pattern.compile("[" + OPENS.replace("[", "\\[") + "]\\s*\\p{L}{0,10}");

    private static final Pattern LINK = Pattern.compile("\\([^\\s/.#:)]*+[/.#:][^\\s)]*+(?:\\s++\"[^\"]*+\")?\\)");

    private final SentenceAssembler next;
    private final IntPredicate isPassage;
    private final StringBuilder bracket = new StringBuilder();
    private boolean code;
    private boolean escaped;
    private char before = ' ';

    /** Whether only closing brackets have followed the last marker. */
    private boolean afterMarker;

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
        return (OPENS + CLOSES + OPENS_IN_TEXT + CLOSES_IN_TEXT).indexOf(c) >= 0;
    }

    private void readPlain(char c) {
        if (bracket.isEmpty()) {
            readText(c);
        } else if (isRaising(c) && bracket.charAt(0) != RAISED) {
            return;
        } else if (opensBracket(c) || c == '\n' || bracket.length() == longest()) {
            flushBracket();
            readText(c);
        } else {
            bracket.append(c);
            if (closesBracket(c)) {
                close();
            }
        }
    }

    private static boolean isRaising(char c) {
        return c == RAISED || c == LOWERED;
    }

    private int longest() {
        return afterMarker ? LONGEST_LINK : LONGEST;
    }

    private void readText(char c) {
        if ((OPENS + OPENS_IN_TEXT).indexOf(c) >= 0 && !(c != '\u3010' && isIndex())) {
            bracket.append(c);
        } else {
            pass(c);
        }
    }

    /** In code, a bracket directly after a name is an index. */
    private boolean isIndex() {
        return code && (Character.isLetterOrDigit(before) || before == '_' || before == ')');
    }

    /** Within square brackets, round ones are text. */
    private boolean opensBracket(char c) {
        return OPENS.indexOf(c) >= 0 || (isOrdinaryBracket() && OPENS_IN_TEXT.indexOf(c) >= 0);
    }

    private boolean closesBracket(char c) {
        int kind = OPENS_IN_TEXT.indexOf(bracket.charAt(0));
        return kind < 0 ? CLOSES.indexOf(c) >= 0 : CLOSES_IN_TEXT.charAt(kind) == c;
    }

    private boolean isOrdinaryBracket() {
        return OPENS_IN_TEXT.indexOf(bracket.charAt(0)) >= 0;
    }

    private void close() {
        Matcher marker = MARKER.matcher(bracket);
        if (marker.matches() && isMarker(marker)) {
            next.addMarkers(numbers(marker.group("numbers")));
            bracket.setLength(0);
            before = ' ';
            afterMarker = true;
        } else if (afterMarker && LINK.matcher(bracket).matches()) {
            bracket.setLength(0);
        } else {
            flushBracket();
        }
    }

    private boolean isMarker(Matcher marker) {
        boolean sure = !isOrdinaryBracket() && marker.group("place") == null;
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

    /** -1 for a number that would overflow; no passage has one. */
    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    /** Drops a truncated marker and passes anything else on as text. */
    private void flushBracket() {
        boolean half = isTruncatedMarker();
        for (int i = 0; i < bracket.length() && !half; i++) {
            pass(bracket.charAt(i));
        }
        bracket.setLength(0);
    }

    private boolean isTruncatedMarker() {
        Matcher half = TRUNCATED_MARKER.matcher(bracket);
        return half.matches()
                && half.group("numbers").chars().anyMatch(Character::isDigit)
                && (!isOrdinaryBracket() || arePassages(half.group("numbers")));
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
        afterMarker = afterMarker && CLOSES.indexOf(c) >= 0;
        next.read(c);
    }

    /** Discards what was read so far, because it was reasoning. */
    void restart() {
        bracket.setLength(0);
        code = false;
        escaped = false;
        afterMarker = false;
        before = ' ';
        next.restart();
    }

    /** Ends the text; drops a truncated marker or link. */
    void end() {
        if (!afterMarker
                && !TRUNCATED_MARKER.matcher(bracket).matches()
                && !TRUNCATED_LABEL.matcher(bracket).matches()) {
            flushBracket();
        }
    }
}
