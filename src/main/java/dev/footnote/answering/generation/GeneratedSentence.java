package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the model's output, without citation markers and Markdown; or {@link #END_OF_REASONING}.
 *
 * @param text blank if there is only a verdict
 * @param markers citation numbers of the sentence, whether or not a passage has them
 * @param verdict how far the passages answer the question, if the model states it here
 */
record GeneratedSentence(
        String text, List<Integer> markers, @Nullable Verdict verdict) {

    GeneratedSentence {
        markers = List.copyOf(markers);
    }

    /** Signals that all sentences before it were reasoning and not output; has neither text nor verdict. */
    static final GeneratedSentence END_OF_REASONING = new GeneratedSentence("", List.of(), null);

    /** The model's verdict on the passages. */
    enum Verdict {
        COMPLETE,
        PARTIAL,
        CONFLICT,
        NONE
    }

    private static final Pattern STATUS =
            Pattern.compile("^\\W*status\\W+(complete|partial|conflict|none)\\b\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT =
            Pattern.compile("^(?:[>#*\u2022\u2013-]+\\s+|\\d{1,3}[.)]\\s+){1,40}|\\*\\*|__|```\\w*");
    private static final Pattern EMPTIED = Pattern.compile("\\[\\s*]|\\(\\s*\\)|\u3010\\s*\u3011|`\\s*`");

    /** A marker that emerged when formatting was removed. */
    private static final Pattern STRAY_MARKER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_)])\\[\\s*\\^?\\d[\\d\\s,;-]*+(?:]|$)|\u3010[^\u3011]{0,40}(?:\u3011|$)");

    /** The same, also directly after a word, where a bracket of the original text would be an index. */
    private static final Pattern EMERGED_MARKER =
            Pattern.compile("\\[\\s*\\^?\\d[\\d\\s,;-]*+(?:]|$)|\u3010[^\u3011]{0,40}(?:\u3011|$)");

    private static final Pattern BRACKET = Pattern.compile("[\\[\\]\u3010\u3011]");

    /** Removing a marker may form another one; if they are nested more deeply, all brackets are removed. */
    private static final int PASSES = 4;

    private static final Pattern OPEN_AT_END =
            Pattern.compile("(?<![\\[\u3010(\\s])(\\s*+)[\\[\u3010(][\\[\u3010(\\s]*+$");

    /** A full stop that remains after the marker between two stops was removed. */
    private static final Pattern SECOND_STOP = Pattern.compile("(?<=[.!?]) +\\.(?![.\\p{L}\\p{N}])");

    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:final|short) )?answer\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** An opening phrase that only refers to the passages; also matches the empty string. */
    private static final Pattern OPENING_PHRASE = Pattern.compile(
            "^(?::\\s*)?(?:(?:based on|according to|as (?:stated|mentioned|described) in) (?:the |these |this )?"
                    + "(?:(?:provided|given|above|following|retrieved) )?"
                    + "(?:passages?|documents?|sources?|excerpts?|context|information|texts?)"
                    + "(?: (?:provided|given|above))?(?:,? and)*\\s*,\\s*(?=\\S))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM = Pattern.compile("^(?:[>*\u2022\u2013-]|\\d{1,3}[.)])\\s");
    private static final Pattern CLOSED = Pattern.compile("[.!?\u2026\u3002\uff01\uff1f]\\W*$");

    /** In words; a longer line is not a heading. */
    private static final int LONGEST_HEADING = 8;

    private static final Pattern SPACE_BEFORE = Pattern.compile("(?<! ) ++([.,;:!?)])");

    private static String clean(String text) {
        String unformed = EMPTIED.matcher(FORMAT.matcher(text).replaceAll("")).replaceAll("");
        String plain = OPEN_AT_END.matcher(unformed).replaceAll("$1");
        String cleaned = STRAY_MARKER.matcher(plain).replaceAll("");
        boolean removed = !cleaned.equals(plain) || plain.length() < text.length();
        for (int pass = 0; removed && pass < PASSES; pass++) {
            String before = cleaned;
            cleaned = EMERGED_MARKER
                    .matcher(EMPTIED.matcher(before).replaceAll(""))
                    .replaceAll("");
            removed = !cleaned.equals(before);
        }
        String whole = removed ? BRACKET.matcher(cleaned).replaceAll("") : cleaned;
        String closed = SECOND_STOP.matcher(whole).replaceAll("");
        String spaced = SPACE_BEFORE.matcher(closed).replaceAll("$1").strip();
        return LABEL.matcher(spaced).replaceFirst("");
    }

    /** Whether the text ends with sentence-final punctuation. */
    static boolean isClosed(String text) {
        return CLOSED.matcher(text).find();
    }

    /**
     * Without an opening phrase such as <i>according to the passages</i>, and without the colon after a leading marker.
     */
    GeneratedSentence withoutOpeningPhrase() {
        String rest = OPENING_PHRASE.matcher(text).replaceFirst("");
        return rest.length() == text.length()
                ? this
                : new GeneratedSentence(Character.toUpperCase(rest.charAt(0)) + rest.substring(1), markers, verdict);
    }

    /** A sentence that may still receive markers. */
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

        static Builder empty() {
            return new Builder("", List.of(), null, false);
        }

        static Builder of(String raw, List<Integer> markers) {
            String text = clean(raw);
            Matcher status = STATUS.matcher(text);
            if (status.find()) {
                Verdict verdict = Verdict.valueOf(status.group(1).toUpperCase(Locale.ROOT));
                return new Builder(text.substring(status.end()), markers, verdict, false);
            }
            return new Builder(text, markers, null, ITEM.matcher(raw).find());
        }

        boolean isEmpty() {
            return verdict == null && text.codePoints().noneMatch(Character::isLetterOrDigit);
        }

        /** Whether this may be a heading: few words, no marker, no digit, no final punctuation and no list marker. */
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

        void addMarkers(List<Integer> numbers) {
            markers.addAll(numbers);
        }

        Optional<GeneratedSentence> build() {
            return isEmpty() ? Optional.empty() : Optional.of(new GeneratedSentence(text, markers, verdict));
        }
    }
}
