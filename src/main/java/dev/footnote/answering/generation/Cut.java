package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of what a model wrote, without markers and marks of format; or {@link #END_OF_THOUGHT}.
 *
 * @param text blank when there is a verdict only
 * @param markers numbers that stood at it, whether a passage has them or not
 * @param verdict how far the passages answer, when this is where the model says so
 */
record Cut(String text, List<Integer> markers, @Nullable Verdict verdict) {

    Cut {
        markers = List.copyOf(markers);
    }

    /** Has neither text nor verdict: what was cut before it was thought, and not said. */
    static final Cut END_OF_THOUGHT = new Cut("", List.of(), null);

    /** What a model says of the passages. */
    enum Verdict {
        COMPLETE,
        PARTIAL,
        CONFLICT,
        NONE
    }

    private static final Pattern STATUS =
            Pattern.compile("^\\W*status\\W+(complete|partial|conflict|none)\\b\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT =
            Pattern.compile("^(?:[>#*\u2022\u2013-]+\\s+|\\d{1,3}[.)]\\s+)+|\\*\\*|__|```\\w*");
    private static final Pattern EMPTIED = Pattern.compile("\\[\\s*]|\\(\\s*\\)|\u3010\\s*\u3011|`\\s*`");

    /** A marker that came about when marks of format went. */
    private static final Pattern STRAY = Pattern.compile(
            "(?<![\\p{L}\\p{N}_)])\\[\\s*\\^?\\d[\\d\\s,;-]*+(?:]|$)|\u3010[^\u3011]{0,40}(?:\u3011|$)");

    /** The same behind a word too, where one that was written would be an index into something. */
    private static final Pattern MADE =
            Pattern.compile("\\[\\s*\\^?\\d[\\d\\s,;-]*+(?:]|$)|\u3010[^\u3011]{0,40}(?:\u3011|$)");

    private static final Pattern BRACKET = Pattern.compile("[\\[\\]\u3010\u3011]");

    /** Where one marker goes, its ends may meet and make another; whoever nests them deeper loses all brackets. */
    private static final int PASSES = 4;

    private static final Pattern OPEN_AT_END = Pattern.compile("(?<![\\[\u3010(])(?:[\\[\u3010(]\\s*)++$");

    /** What is left where a marker stood between two of them. */
    private static final Pattern SECOND_STOP = Pattern.compile("(?<=[.!?]) +\\.(?![.\\p{L}\\p{N}])");

    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:final|short) )?answer\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** What tells only that an answer is one from passages; matches where nothing is too. */
    private static final Pattern FRAME = Pattern.compile(
            "^(?::\\s*)?(?:(?:based on|according to|as (?:stated|mentioned|described) in) (?:the |these |this )?"
                    + "(?:(?:provided|given|above|following|retrieved) )?"
                    + "(?:passages?|documents?|sources?|excerpts?|context|information|texts?)"
                    + "(?: (?:provided|given|above))?(?:,? and)*\\s*,\\s*(?=\\S))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM = Pattern.compile("^(?:[>*\u2022\u2013-]|\\d{1,3}[.)])\\s");
    private static final Pattern CLOSED = Pattern.compile("[.!?\u2026\u3002\uff01\uff1f]\\W*$");

    /** In words; longer lines are no headings. */
    private static final int LONGEST_HEADING = 8;

    private static final Pattern SPACE_BEFORE = Pattern.compile(" +([.,;:!?)])");

    private static String cleaned(String text) {
        String unformed = EMPTIED.matcher(FORMAT.matcher(text).replaceAll("")).replaceAll("");
        String plain = OPEN_AT_END.matcher(unformed).replaceAll("");
        String cleaned = STRAY.matcher(plain).replaceAll("");
        boolean removed = !cleaned.equals(plain) || plain.length() < text.length();
        for (int pass = 0; removed && pass < PASSES; pass++) {
            String before = cleaned;
            cleaned = MADE.matcher(EMPTIED.matcher(before).replaceAll("")).replaceAll("");
            removed = !cleaned.equals(before);
        }
        String whole = removed ? BRACKET.matcher(cleaned).replaceAll("") : cleaned;
        String closed = SECOND_STOP.matcher(whole).replaceAll("");
        String spaced = SPACE_BEFORE.matcher(closed).replaceAll("$1").strip();
        return LABEL.matcher(spaced).replaceFirst("");
    }

    /** Whether a text has the mark of the end of a sentence. */
    static boolean isClosed(String text) {
        return CLOSED.matcher(text).find();
    }

    /** Without opening words like <i>according to the passages</i>, and the colon behind a marker in front. */
    Cut unframed() {
        String rest = FRAME.matcher(text).replaceFirst("");
        return rest.length() == text.length()
                ? this
                : new Cut(Character.toUpperCase(rest.charAt(0)) + rest.substring(1), markers, verdict);
    }

    /** A sentence that may still get markers. */
    static final class Builder {

        private final String text;
        private final List<Integer> markers;
        private final @Nullable Verdict verdict;
        private final boolean item;

        private Builder(String text, List<Integer> markers, @Nullable Verdict verdict, boolean item) {
            this.text = text;
            this.item = item;
            this.markers = new ArrayList<>(markers);
            this.verdict = verdict;
        }

        static Builder none() {
            return new Builder("", List.of(), null, false);
        }

        static Builder of(String raw, List<Integer> markers) {
            String text = cleaned(raw);
            Matcher status = STATUS.matcher(text);
            if (status.find()) {
                Verdict verdict = Verdict.valueOf(status.group(1).toUpperCase(Locale.ROOT));
                return new Builder(text.substring(status.end()), markers, verdict, false);
            }
            return new Builder(text, markers, null, ITEM.matcher(raw).find());
        }

        boolean isNothing() {
            return verdict == null && text.codePoints().noneMatch(Character::isLetterOrDigit);
        }

        /** Whether this may be a heading: few words without a marker, a number, a full stop or the sign of a list. */
        boolean isShortLine() {
            return verdict == null
                    && !item
                    && markers.isEmpty()
                    && !isClosed(text)
                    && text.chars().noneMatch(Character::isDigit)
                    && text.split(" ", LONGEST_HEADING + 1).length <= LONGEST_HEADING;
        }

        List<Integer> markers() {
            return markers;
        }

        void mark(List<Integer> numbers) {
            markers.addAll(numbers);
        }

        Optional<Cut> build() {
            return isNothing() ? Optional.empty() : Optional.of(new Cut(text, markers, verdict));
        }
    }
}
