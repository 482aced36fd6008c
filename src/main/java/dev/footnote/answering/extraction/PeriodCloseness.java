package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How closely the days of a sentence match the requested period, as their Jaccard index: the common days as a share of
 * all days of both. Among sentences of the right period, the one about exactly that period is the best.
 *
 * <p>A statement about one point in time (<em>in 2005 she moved to Oslo</em>) may also hold until the next time that
 * its document mentions.
 */
final class PeriodCloseness {

    /** A longer range of days is not a point in time at which a state begins. */
    private static final int DAYS_OF_A_YEAR = 366;

    /** A state is not assumed to hold longer than this until the next mentioned time. */
    private static final int YEARS_HELD = 10;

    /** Discount for a sentence without days, which may continue with the last days before it in its paragraph. */
    private static final double GOES_ON = 0.8;

    private final MentionedDays mentioned;
    private final List<DayRange> periods;

    PeriodCloseness(MentionedDays mentioned, List<DayRange> periods) {
        this.mentioned = mentioned;
        this.periods = periods;
    }

    /** From 0 (no common day, or no period requested) to 1 (exactly the period). */
    double of(Document document, Span sentence) {
        if (periods.isEmpty()) {
            return 0;
        }
        List<DayRange> own = mentioned.daysIn(document, sentence);
        if (own.isEmpty()) {
            Span paragraph = SentenceScorer.paragraph(document.text(), sentence);
            List<DayRange> before = mentioned.daysWithoutLifetimes(document, paragraph.start(), sentence.start());
            return before.isEmpty() ? 0 : GOES_ON * closest(before.get(before.size() - 1));
        }
        double ownCloseness = own.stream().mapToDouble(this::closest).max().orElse(0);
        double held = held(document, sentence, own).map(this::closest).orElse(0.0);
        return Math.max(ownCloseness, held);
    }

    private double closest(DayRange days) {
        return periods.stream().mapToDouble(days::closeness).max().orElse(0);
    }

    private Optional<DayRange> held(Document document, Span sentence, List<DayRange> own) {
        List<DayRange> points =
                own.stream().filter(days -> days.days() <= DAYS_OF_A_YEAR).toList();
        if (points.size() != 1) {
            return Optional.empty();
        }
        DayRange point = points.get(0);
        return mentioned.daysFrom(document, sentence.end()).stream()
                .map(DayRange::from)
                .filter(day -> day.isAfter(point.to()) && isWithin(day, point.to()))
                .findFirst()
                .map(end -> new DayRange(point.from(), end));
    }

    private static boolean isWithin(LocalDate day, LocalDate start) {
        return day.getYear() - start.getYear() < YEARS_HELD;
    }
}
