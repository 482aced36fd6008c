package dev.footnote.index.editions;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that may be one of several editions.
 *
 * @param from the first day on which it is valid: its date, or the first day of its title if its date is not among
 *     those
 */
public record Edition(
        Document document,
        EditionWording wording,
        EditionTitle title,
        @Nullable LocalDate from,
        ReplacementStatement replaces) {

    /** Shorter names (<em>Rules</em>) belong to too many documents to identify one. */
    private static final int LEAST_WORDS_NAMED = 2;

    public static Edition of(Document document, List<Passage> passages) {
        EditionTitle title = EditionTitle.of(document.title());
        EditionWording editionWording = new EditionWording(passages);
        return new Edition(
                document,
                editionWording,
                title,
                from(document.date(), title.days()),
                ReplacementStatement.of(editionWording.sentences(), document.date()));
    }

    private static @Nullable LocalDate from(@Nullable LocalDate date, @Nullable DayRange days) {
        boolean isOfTitle = days != null && (date == null || !days.overlaps(DayRange.day(date)));
        return isOfTitle && days != null && !days.from().equals(LocalDate.MIN) ? days.from() : date;
    }

    String name() {
        return title.name();
    }

    List<Integer> version() {
        return title.version();
    }

    /** Whether a text of names contains the name of this document. */
    boolean isNamedIn(String names) {
        return name().split(" ").length >= LEAST_WORDS_NAMED && (" " + names + " ").contains(" " + name() + " ");
    }

    boolean isDatedIn(DayRange days) {
        LocalDate date = document.date();
        return (from != null && days.overlaps(DayRange.day(from)))
                || (date != null && days.overlaps(DayRange.day(date)));
    }

    boolean isBefore(Edition other) {
        LocalDate its = other.from;
        if (from != null && its != null && !from.equals(its)) {
            return from.isBefore(its);
        }
        return !version().isEmpty() && !other.version().isEmpty() && isLess(version(), other.version());
    }

    private static boolean isLess(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return one.size() < other.size();
    }

    /** Whether a later document is a new edition of this one, by its own statement or by its title and wording. */
    boolean isReplacedBy(Edition later) {
        if (!isBefore(later)) {
            return false;
        }
        if (later.replaces.mayReferTo(this, later.name())) {
            return true;
        }
        if (!name().equals(later.name()) || name().isBlank() || DocumentGenre.isReport(name())) {
            return false;
        }
        return isMarkedApart(later)
                ? wording.isSimilarTo(later.wording)
                : isDatedApart(later) && wording.isRevisionOf(later.wording);
    }

    private boolean isMarkedApart(Edition later) {
        boolean isMarked = title.isMarked() || later.title.isMarked();
        boolean isLast =
                (!title.isMarked() || title.isMarkedLast()) && (!later.title.isMarked() || later.title.isMarkedLast());
        return isMarked && (isLast || isDatedApart(later));
    }

    private boolean isDatedApart(Edition later) {
        LocalDate date = document.date();
        return date != null && later.document.date() != null && !date.equals(later.document.date());
    }
}
