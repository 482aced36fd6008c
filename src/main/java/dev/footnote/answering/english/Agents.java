package dev.footnote.answering.english;

import dev.footnote.text.Terms;
import dev.footnote.time.CalendarNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence says who does what a question with <em>who</em> asks for: a name before the verb, or behind
 * <em>by</em>.
 */
public final class Agents {

    /** A name that opens a sentence counts, unless it is a word that any sentence may open with. */
    private static final Pattern NAME =
            Pattern.compile("(?<![.!?]\\s)(?<=^|\\s|[(\"\u201c'-])\\p{Lu}[\\p{L}\\p{M}'\u2019-]+");

    private static final Pattern DAY_OR_MONTH = Pattern.compile(CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS);

    /** A verb of its own right behind the question word; behind a form of <em>be</em> or <em>do</em> another role is asked for. */
    private static final Pattern ASKED = Pattern.compile(
            "^\\W*(?:(?:and|but|so|ok|okay|then|well)\\W+)*who\\s+(?:(?:else|also|first|last|originally|actually|has|have|had|will)\\s+)*"
                    + "(?!(?:is|are|was|were|be|been|do|does|did|can|could|would|should|may|might|must)\\b)(\\p{L}+)",
            Pattern.CASE_INSENSITIVE);

    /** Of a question that asks for more than who, a sentence may answer the rest. */
    private static final Pattern ALSO_ASKED =
            Pattern.compile("\\b(?:whom|where|when|which|what|how|why)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|being|got)(?:\\s+(?:\\p{L}+ly|also|first|then|not|later))?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** In the same clause. */
    private static final Pattern BY = Pattern.compile("[^;:]*?\\bby\\b([^;:]*)", Pattern.CASE_INSENSITIVE);

    private Agents() {}

    /** 1 when it may say who does it, {@link AnswerType#NEUTRAL} when it has the verb without anybody new, 0 when it names nobody new. */
    static double fit(String sentence, String question) {
        if (!namesSomebody(sentence, question)) {
            return 0;
        }
        boolean isNamed = verb(question)
                .map(verb -> where(verb, sentence))
                .map(met -> met.isEmpty() || met.stream().anyMatch(term -> hasAgent(sentence, term, question)))
                .orElse(true);
        return isNamed ? 1 : AnswerType.NEUTRAL;
    }

    /** Whether it has the verb of the question, and a name of somebody new for who does it. */
    public static boolean tells(String sentence, String question) {
        return verb(question)
                .filter(verb -> where(verb, sentence).stream().anyMatch(term -> hasAgent(sentence, term, question)))
                .isPresent();
    }

    private static Optional<String> verb(String question) {
        Matcher asked = ASKED.matcher(question);
        boolean isAll = asked.find() && !ALSO_ASKED.matcher(question).find(asked.end());
        return isAll ? Terms.of(asked.group(1)).stream().findFirst() : Optional.empty();
    }

    private static List<Terms.Located> where(String verb, String sentence) {
        return Terms.located(sentence).stream()
                .filter(term -> term.term().equals(verb))
                .toList();
    }

    private static boolean hasAgent(String sentence, Terms.Located verb, String question) {
        String before = sentence.substring(0, verb.start());
        String after = sentence.substring(verb.end());
        Matcher by = BY.matcher(after);
        return (by.lookingAt() && namesSomebody(by.group(1), question))
                || (!PASSIVE.matcher(before).find() && namesSomebody(before, question));
    }

    private static boolean namesSomebody(String text, String question) {
        String asked = question.toLowerCase(Locale.ROOT);
        return NAME.matcher(text)
                .results()
                .anyMatch(name -> !asked.contains(name.group().toLowerCase(Locale.ROOT))
                        && !DAY_OR_MONTH.matcher(name.group()).matches()
                        && (name.start() > 0 || !Terms.of(name.group()).isEmpty()));
    }
}
