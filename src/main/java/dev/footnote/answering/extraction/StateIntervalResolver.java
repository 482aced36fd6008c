package dev.footnote.answering.extraction;

import dev.footnote.retrieval.TimeMatch;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Extends states that are given by their beginning until the next similar state begins: a person who <em>became
 * director in 2005</em> was director in 2009, unless a similar sentence names another in 2008.
 */
final class StateIntervalResolver {

    /** Words for the beginning of a lasting state. */
    private static final Pattern BEGINS = Pattern.compile(
            "\\b(?:be(?:came|comes|gan|gins|en)|took (?:over|office|up)|succeeded|replaced|joined|joins|moved|moves|transferred"
                    + "|started|settled|(?:was|were|is) (?:\\w+ )?(?:appointed|elected|named|made|promoted|chosen|installed"
                    + "|sworn|hired|crowned|inaugurated)|returned to|signed (?:for|with|by)|rose to|introduced|enacted|set)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Two sentences that share this much of their terms (Jaccard index, numbers aside) describe the same state. */
    private static final double SAME_STATE = 0.4;

    /** A state without a known end is assumed to last this long. */
    private static final int YEARS_HELD = 10;

    private final List<ScoredSentence> scored;
    private final List<DayRange> periods;
    private final AnswerScoringModel model;
    private final Map<ScoredSentence, LocalDate> beginnings = new HashMap<>();

    private StateIntervalResolver(List<ScoredSentence> scored, List<DayRange> periods, AnswerScoringModel model) {
        this.model = model;
        this.scored = scored;
        this.periods = periods;
        for (ScoredSentence sentence : scored) {
            LocalDate beginning = beginning(sentence);
            if (beginning != null) {
                beginnings.put(sentence, beginning);
            }
        }
    }

    /** The sentences with times adjusted by one another, best first. */
    static List<ScoredSentence> resolveTimes(
            List<ScoredSentence> scored, List<DayRange> periods, AnswerScoringModel model) {
        if (periods.isEmpty()) {
            return scored;
        }
        StateIntervalResolver stateIntervalResolver = new StateIntervalResolver(scored, periods, model);
        return scored.stream()
                .map(stateIntervalResolver::resolveTimes)
                .sorted(SentenceScorer.BEST_FIRST)
                .toList();
    }

    private ScoredSentence resolveTimes(ScoredSentence sentence) {
        LocalDate beginning = beginnings.get(sentence);
        if (beginning == null || periods.stream().anyMatch(DayRange.day(beginning)::overlaps)) {
            return sentence;
        }
        boolean holds = periods.stream().anyMatch(held(sentence, beginning)::overlaps);
        if (!holds && sentence.time() == TimeMatch.MENTIONED && isOpen(sentence)) {
            return sentence.withTime(TimeMatch.CONTRADICTED, model);
        }
        return holds && sentence.time() == TimeMatch.CONTRADICTED
                ? sentence.withTime(TimeMatch.DATED, model)
                : sentence;
    }

    private DayRange held(ScoredSentence sentence, LocalDate beginning) {
        LocalDate longest = isOpen(sentence) ? LocalDate.MAX : beginning.plusYears(YEARS_HELD);
        LocalDate end = scored.stream()
                .filter(other -> similarity(sentence, other) >= SAME_STATE)
                .map(StateIntervalResolver::firstDay)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(beginning) && day.isBefore(longest))
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(1))
                .orElse(longest);
        return new DayRange(beginning, end);
    }

    private static boolean isOpen(ScoredSentence sentence) {
        return sentence.days().stream().anyMatch(range -> range.to().equals(LocalDate.MAX));
    }

    private static @Nullable LocalDate beginning(ScoredSentence sentence) {
        boolean begins = isOpen(sentence)
                || (sentence.days().size() == 1
                        && BEGINS.matcher(sentence.text()).find());
        return begins ? firstDay(sentence) : null;
    }

    private static @Nullable LocalDate firstDay(ScoredSentence sentence) {
        return sentence.days().stream()
                .map(DayRange::from)
                .filter(day -> !day.equals(LocalDate.MIN))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static double similarity(ScoredSentence one, ScoredSentence other) {
        return TermOverlap.of(TermOverlap.withoutNumbers(one.terms()), TermOverlap.withoutNumbers(other.terms()));
    }
}
