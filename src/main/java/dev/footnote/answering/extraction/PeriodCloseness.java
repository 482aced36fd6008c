package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How closely the days that a sentence tells of are those asked for, as their Jaccard index: the shared days as a share of
 * all days of both. Among sentences of the right period the one of just that period tells most of it.
 *
 * <p>What a sentence tells of one time (<em>in 2005 she moved to Oslo</em>) may also hold up to the next time that its
 * document tells of.
 */
final class PeriodCloseness {

    /** A longer stretch of days is no point in time from which something holds on. */
    private static final int DAYS_OF_A_YEAR = 366;

    /** What its document does not come back to for longer is not taken to have held up to then. */
    private static final int YEARS_HELD = 10;

    /** A sentence without days may go on from those last before it in its paragraph, or not. */
    private static final double GOES_ON = 0.8;

    private final MentionedDays mentioned;
    private final List<DayRange> periods;

    PeriodCloseness(MentionedDays mentioned, List<DayRange> periods) {
        this.mentioned = mentioned;
        this.periods = periods;
    }

    /** From 0, no day in common or no period asked for, to 1, the very same. */
    double of(Document document, Span sentence) {
        if (periods.isEmpty()) {
            return 0;
        }
        List<DayRange> own = mentioned.in(document, sentence);
        if (own.isEmpty()) {
            Span paragraph = SentenceScoring.paragraph(document.text(), sentence);
            List<DayRange> before = mentioned.told(document, paragraph.start(), sentence.start());
            return before.isEmpty() ? 0 : GOES_ON * closest(before.get(before.size() - 1));
        }
        double told = own.stream().mapToDouble(this::closest).max().orElse(0);
        double held = held(document, sentence, own).map(this::closest).orElse(0.0);
        return Math.max(told, held);
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
        return mentioned.from(document, sentence.end()).stream()
                .map(DayRange::from)
                .filter(day -> day.isAfter(point.to()) && isWithin(day, point.to()))
                .findFirst()
                .map(end -> new DayRange(point.from(), end));
    }

    private static boolean isWithin(LocalDate day, LocalDate start) {
        return day.getYear() - start.getYear() < YEARS_HELD;
    }
}
