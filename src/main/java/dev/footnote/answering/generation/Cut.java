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

    private static final Pattern SPACE_BEFORE = Pattern.compile(" +([.,;:!?)])");

    private static String cleaned(String text) {
        String plain = EMPTIED.matcher(FORMAT.matcher(text).replaceAll("")).replaceAll("");
        String cleaned = STRAY.matcher(plain).replaceAll("");
        boolean removed = !cleaned.equals(plain) || plain.length() < text.length();
        for (int pass = 0; removed && pass < PASSES; pass++) {
            String before = cleaned;
            cleaned = MADE.matcher(EMPTIED.matcher(before).replaceAll("")).replaceAll("");
            removed = !cleaned.equals(before);
        }
        String whole = removed ? BRACKET.matcher(cleaned).replaceAll("") : cleaned;
        return SPACE_BEFORE.matcher(whole).replaceAll("$1").strip();
    }

    /** A sentence that may still get markers. */
    static final class Builder {

        private final String text;
        private final List<Integer> markers;
        private final @Nullable Verdict verdict;

        private Builder(String text, List<Integer> markers, @Nullable Verdict verdict) {
            this.text = text;
            this.markers = new ArrayList<>(markers);
            this.verdict = verdict;
        }

        static Builder none() {
            return new Builder("", List.of(), null);
        }

        static Builder of(String raw, List<Integer> markers) {
            String text = cleaned(raw);
            Matcher status = STATUS.matcher(text);
            if (status.find()) {
                Verdict verdict = Verdict.valueOf(status.group(1).toUpperCase(Locale.ROOT));
                return new Builder(text.substring(status.end()), markers, verdict);
            }
            return new Builder(text, markers, null);
        }

        boolean isNothing() {
            return verdict == null && text.codePoints().noneMatch(Character::isLetterOrDigit);
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
