package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The days that documents mention in the passages of the evidence. */
final class MentionedDays {

    private static final Comparator<TimeMention> BY_PLACE =
            Comparator.comparingInt(TimeMention::start).thenComparingInt(TimeMention::end);

    /** Fifteen years: offices, contracts and projects seldom last longer. */
    private static final long DAYS_OF_A_TERM = 15 * 366;

    private final Map<String, NavigableSet<TimeMention>> byDocument = new HashMap<>();

    MentionedDays(Evidence evidence) {
        for (RankedPassage ranked : evidence.passages()) {
            byDocument
                    .computeIfAbsent(ranked.passage().document().id(), id -> new TreeSet<>(BY_PLACE))
                    .addAll(ranked.passage().mentions());
        }
    }

    /** The days mentioned in a part of a document, in text order. */
    List<DayRange> daysIn(Document document, Span part) {
        return where(document, mention -> part.start() <= mention.start() && mention.end() <= part.end());
    }

    /** Same as {@link #daysIn}, without lifetimes: these date a person or thing, not the reported event. */
    List<DayRange> daysWithoutLifetimes(Document document, int start, int end) {
        return daysWithoutLifetimes(document, start, end, mention -> true);
    }

    /** Same, restricted to mentions that match. */
    List<DayRange> daysWithoutLifetimes(Document document, Span part, Predicate<TimeMention> which) {
        return daysWithoutLifetimes(document, part.start(), part.end(), which);
    }

    List<DayRange> daysWithoutLifetimes(Document document, Span part) {
        return daysWithoutLifetimes(document, part.start(), part.end());
    }

    private List<DayRange> daysWithoutLifetimes(Document document, int start, int end, Predicate<TimeMention> which) {
        return where(
                document,
                mention -> start <= mention.start()
                        && mention.end() <= end
                        && !isLifetime(mention, document.text())
                        && which.test(mention));
    }

    /** A range of many years in parentheses after a name: <em>Olav Ruud (3 May 1881 - 6 June 1950)</em>. */
    private static boolean isLifetime(TimeMention mention, String text) {
        int before = mention.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean isOpened = before >= 0 && text.charAt(before) == '(';
        long days = mention.range().days();
        return isOpened && days > DAYS_OF_A_TERM && days < Long.MAX_VALUE;
    }

    /** The last days mentioned before an offset. */
    Optional<DayRange> lastBefore(Document document, int end) {
        List<DayRange> before = where(document, mention -> mention.end() <= end);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** The days mentioned from an offset on, in text order. */
    List<DayRange> daysFrom(Document document, int start) {
        return where(document, mention -> start <= mention.start());
    }

    private List<DayRange> where(Document document, Predicate<TimeMention> place) {
        return byDocument.getOrDefault(document.id(), new TreeSet<>(BY_PLACE)).stream()
                .filter(place)
                .map(TimeMention::range)
                .toList();
    }
}
