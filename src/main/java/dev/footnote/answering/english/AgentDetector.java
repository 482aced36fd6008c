package dev.footnote.answering.english;

import dev.footnote.text.LexicalTerms;
import dev.footnote.time.CalendarNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects whether a sentence names the agent for a <em>who</em> question: before the verb, or after <em>by</em>. */
public final class AgentDetector {

    /** Includes a capitalised word at the start of the text; {@link #namesSomebody} excludes stop words there. */
    private static final Pattern NAME =
            Pattern.compile("(?<![.!?]\\s)(?<=^|\\s|[(\"\u201c'-])\\p{Lu}[\\p{L}\\p{M}'\u2019-]+");

    private static final Pattern DAY_OR_MONTH = Pattern.compile(CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS);

    /** A full verb after the question word; after a form of <em>be</em> or <em>do</em> another role is asked for. */
    private static final Pattern ASKED = Pattern.compile(
            "^\\W*(?:(?:and|but|so|ok|okay|then|well)\\W+){0,9}who\\s+(?:(?:else|also|first|last|originally|actually|has|have|had|will)\\s+){0,9}"
                    + "(?!(?:is|are|was|were|be|been|do|does|did|can|could|would|should|may|might|must)\\b)(\\p{L}+)",
            Pattern.CASE_INSENSITIVE);

    /** Further question words: a sentence may answer that part of the question instead. */
    private static final Pattern ALSO_ASKED =
            Pattern.compile("\\b(?:whom|where|when|which|what|how|why)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|being|got)(?:\\s+(?:\\p{L}+ly|also|first|then|not|later))?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** <em>By</em> in the same clause. */
    private static final Pattern BY = Pattern.compile("[^;:]*?\\bby\\b([^;:]*)", Pattern.CASE_INSENSITIVE);

    private AgentDetector() {}

    /**
     * 1 when the sentence may name the agent, {@link AnswerType#NEUTRAL} when it has the verb without a new name as
     * agent, 0 when it has no new name.
     */
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

    /** Whether the sentence has the verb of the question with a name that is not in the question as its agent. */
    public static boolean namesAgent(String sentence, String question) {
        return verb(question)
                .filter(verb -> where(verb, sentence).stream().anyMatch(term -> hasAgent(sentence, term, question)))
                .isPresent();
    }

    private static Optional<String> verb(String question) {
        Matcher asked = ASKED.matcher(question);
        boolean isAll = asked.find() && !ALSO_ASKED.matcher(question).find(asked.end());
        return isAll ? LexicalTerms.analyze(asked.group(1)).stream().findFirst() : Optional.empty();
    }

    private static List<LexicalTerms.LocatedTerm> where(String verb, String sentence) {
        return LexicalTerms.analyzeWithOffsets(sentence).stream()
                .filter(term -> term.term().equals(verb))
                .toList();
    }

    private static boolean hasAgent(String sentence, LexicalTerms.LocatedTerm verb, String question) {
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
                        && (name.start() > 0
                                || !LexicalTerms.analyze(name.group()).isEmpty()));
    }
}
