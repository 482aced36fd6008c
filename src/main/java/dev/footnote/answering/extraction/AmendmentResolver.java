package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.LexicalTerms;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies amendments below a text (<em>Amendment of 9 April 2024: the fee is 30 euros</em>): from its day on, an
 * amendment replaces the similar earlier sentences of its document.
 */
final class AmendmentResolver {

    /** The opening of an amendment, up to its colon if it has one. */
    private static final Pattern AMENDMENT = Pattern.compile(
            "^\\W*(?:\\w+\\W+){0,3}?(?:amendment|amended|addendum|revision|revised|change|changed|supplement|correction|update|updated)\\b"
                    + "[^:.\\n]{0,60}:?",
            Pattern.CASE_INSENSITIVE);

    /** Two sentences that share more of their terms than this (Jaccard index, numbers aside) state the same. */
    private static final double SAME_STATEMENT = 0.4;

    private final Evidence evidence;
    private final AnswerScoringModel model;
    private final Set<String> asked;
    private final Map<ScoredSentence, LocalDate> amended = new HashMap<>();

    private AmendmentResolver(List<ScoredSentence> scored, Evidence evidence, AnswerScoringModel model) {
        this.evidence = evidence;
        this.model = model;
        this.asked = Set.copyOf(LexicalTerms.analyze(evidence.question().text()));
        for (ScoredSentence sentence : scored) {
            LocalDate day = day(sentence);
            if (day != null) {
                amended.put(sentence, day);
            }
        }
    }

    /** The sentences, best first, with times adjusted by amendments; without a period, only those in force today. */
    static List<ScoredSentence> resolveTimes(List<ScoredSentence> scored, Evidence evidence, AnswerScoringModel model) {
        AmendmentResolver amendmentResolver = new AmendmentResolver(scored, evidence, model);
        if (amendmentResolver.amended.isEmpty()) {
            return scored;
        }
        Stream<ScoredSentence> settled = evidence.periods().isEmpty()
                ? scored.stream().filter(amendmentResolver::isInForce)
                : scored.stream().map(amendmentResolver::resolveTimes).sorted(SentenceScorer.BEST_FIRST);
        return settled.toList();
    }

    private boolean isInForce(ScoredSentence sentence) {
        LocalDate end = end(sentence);
        return end == null || end.isAfter(evidence.question().today());
    }

    private ScoredSentence resolveTimes(ScoredSentence sentence) {
        LocalDate end = end(sentence);
        LocalDate own = amended.get(sentence);
        boolean isOther = end == null && own == null;
        if (isOther || sentence.time() == TimeMatch.MENTIONED || !PresentTense.isIn(statement(sentence))) {
            return sentence;
        }
        DayRange held = new DayRange(
                own == null ? beginning(sentence, end) : own, end == null ? LocalDate.MAX : end.minusDays(1));
        return sentence.withTime(TimeMatch.ofValidDays(held, evidence.periods()), model);
    }

    /** First day of the original text; a document dated after its amendments includes them from the start. */
    private static LocalDate beginning(ScoredSentence sentence, @Nullable LocalDate end) {
        LocalDate date = sentence.document().date();
        return date == null || (end != null && !date.isBefore(end)) ? LocalDate.MIN : date;
    }

    /** The day of the first amendment that replaces a sentence; null without one. */
    private @Nullable LocalDate end(ScoredSentence sentence) {
        LocalDate own = amended.getOrDefault(sentence, LocalDate.MIN);
        return amended.entrySet().stream()
                .filter(amendment -> amendment.getValue().isAfter(own) && statesTheSame(sentence, amendment.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An amendment with fewer of the question's terms concerns something else: <em>the fee for lorries</em>. */
    private boolean statesTheSame(ScoredSentence sentence, ScoredSentence amendment) {
        Set<String> terms = TermOverlap.withoutNumbers(Set.copyOf(LexicalTerms.analyze(statement(sentence))));
        Set<String> others = TermOverlap.withoutNumbers(Set.copyOf(LexicalTerms.analyze(statement(amendment))));
        Set<String> wanted = new HashSet<>(terms);
        wanted.retainAll(asked);
        return sentence.document().id().equals(amendment.document().id())
                && others.containsAll(wanted)
                && TermOverlap.of(terms, others) >= SAME_STATEMENT;
    }

    private static String statement(ScoredSentence sentence) {
        String text = sentence.text();
        Matcher amendment = AMENDMENT.matcher(text);
        return amendment.find() && amendment.group().endsWith(":") ? text.substring(amendment.end()) : text;
    }

    /** The day of the amendment that contains a sentence, from its paragraph's opening or a heading; else null. */
    private static @Nullable LocalDate day(ScoredSentence sentence) {
        Document document = sentence.document();
        List<String> headings = sentence.passage().passage().passage().headings();
        Span paragraph = SentenceScorer.paragraph(document.text(), sentence.span());
        String opening =
                document.text().substring(paragraph.start(), sentence.span().end());
        return Stream.of(Stream.of(opening, sentence.text()), headings.stream())
                .flatMap(texts -> texts)
                .map(text -> dayIn(text, document.date()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> dayIn(String text, @Nullable LocalDate date) {
        Matcher amendment = AMENDMENT.matcher(text);
        if (!amendment.find()) {
            return Optional.empty();
        }
        return TimeExpressions.inPassage(amendment.group(), date).stream()
                .map(TimeMention::range)
                .map(DayRange::from)
                .filter(day -> !day.equals(LocalDate.MIN))
                .findFirst();
    }
}
