package dev.footnote.index.editions;

import dev.footnote.corpus.Document;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that are editions of the same one: their titles differ only in a date, year or version and their
 * wording is alike, or they say that they replace one another. Reports, minutes and the like, which each describe their
 * own time, are not editions. Thread-safe.
 */
public final class Editions {

    /** A title that more documents have does not identify one of them. */
    private static final int MOST = 50;

    /** Years for which a document without other editions is assumed to be valid. */
    private static final int YEARS_HELD = 1;

    private static final Comparator<Edition> EARLIEST = Comparator.comparing(
                    Edition::from, Comparator.<@Nullable LocalDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(edition -> edition.document().id());

    private final List<Edition> all;
    private final Map<String, EditionPosition> places = new ConcurrentHashMap<>();
    private @Nullable Lookup lookup;

    public Editions(Collection<Edition> all) {
        this.all = List.copyOf(all);
    }

    /** Built on first use, because it is not needed while documents are being read. */
    private synchronized Lookup lookup() {
        if (lookup == null) {
            lookup = Lookup.of(all);
        }
        return lookup;
    }

    /**
     * The days on which a document is valid as one of several editions; empty when it is not an edition or its days are
     * unknown.
     */
    public Optional<DayRange> validDays(Document document) {
        EditionPosition editionPosition = place(document);
        return editionPosition.isEdition() ? editionPosition.validDays() : Optional.empty();
    }

    /**
     * The days on which a dated document without other editions may still be valid; empty for other documents and for
     * reports.
     */
    public Optional<DayRange> presumedValidDays(Document document) {
        LocalDate date = document.date();
        boolean isReport = DocumentGenre.isReport(EditionTitle.name(document.title()));
        return date == null || isReport || place(document).isEdition()
                ? Optional.empty()
                : Optional.of(new DayRange(date, date.plusYears(YEARS_HELD)));
    }

    /** Whether a later edition is valid on that day. */
    public boolean isReplaced(Document document, LocalDate day) {
        return place(document)
                .nextEdition()
                .filter(next -> next.from() == null || !next.from().isAfter(day))
                .isPresent();
    }

    /** Whether it is an edition that is not yet valid on that day. */
    public boolean isNotYetValid(Document document, LocalDate day) {
        return validDays(document).filter(range -> range.from().isAfter(day)).isPresent();
    }

    /** Whether one of two documents is a later edition of the other. */
    public boolean areEditionsOfOne(Document one, Document other) {
        return isLater(one, other) || isLater(other, one);
    }

    /** Whether the second document is a later edition of the first. */
    public boolean isLater(Document first, Document second) {
        Optional<Edition> next = place(first).nextEdition();
        for (int i = 0; i < all.size() && next.isPresent(); i++) {
            if (next.get().document().id().equals(second.id())) {
                return true;
            }
            next = place(next.get().document()).nextEdition();
        }
        return false;
    }

    /** Whether the later of two editions names the other as the one it replaces. */
    public boolean statesReplacement(Document later, Document earlier) {
        Edition one = lookup().byDocument.get(later.id());
        Edition other = lookup().byDocument.get(earlier.id());
        return one != null
                && other != null
                && isLater(earlier, later)
                && one.replaces().mayReferTo(other, one.name());
    }

    private EditionPosition place(Document document) {
        Edition edition = lookup().byDocument.get(document.id());
        return edition == null ? EditionPosition.NONE : places.computeIfAbsent(document.id(), id -> placed(edition));
    }

    private EditionPosition placed(Edition edition) {
        List<Edition> related = related(edition);
        Edition next = related.stream()
                .sorted(EARLIEST)
                .filter(edition::isReplacedBy)
                .findFirst()
                .orElse(null);
        boolean isEdition = next != null || related.stream().anyMatch(other -> other.isReplacedBy(edition));
        return new EditionPosition(edition, next, isEdition);
    }

    /** Documents that may be editions of the same one. */
    private List<Edition> related(Edition edition) {
        List<Edition> named = lookup().byName.getOrDefault(edition.name(), List.of());
        Stream<Edition> sameName = named.size() > MOST ? Stream.empty() : named.stream();
        Stream<Edition> others = Stream.concat(lookup().replacing.stream(), namedIn(edition.replaces()));
        return Stream.concat(sameName, others).toList();
    }

    private Stream<Edition> namedIn(ReplacementStatement replacementStatement) {
        String names = EditionTitle.name(replacementStatement.replaced());
        return names.isEmpty() ? Stream.empty() : all.stream().filter(edition -> edition.isNamedIn(names));
    }

    private record Lookup(Map<String, Edition> byDocument, Map<String, List<Edition>> byName, List<Edition> replacing) {

        static Lookup of(List<Edition> all) {
            Map<String, Edition> byDocument = new HashMap<>();
            Map<String, List<Edition>> byName = new HashMap<>();
            for (Edition edition : all) {
                byDocument.put(edition.document().id(), edition);
                byName.computeIfAbsent(edition.name(), name -> new ArrayList<>())
                        .add(edition);
            }
            List<Edition> replacing = all.stream()
                    .filter(edition -> !edition.replaces().replaced().isEmpty())
                    .toList();
            return new Lookup(byDocument, byName, replacing);
        }
    }

    /** The position of an edition among the others of its document. */
    private record EditionPosition(
            @Nullable Edition edition, @Nullable Edition next, boolean isEdition) {

        static final EditionPosition NONE = new EditionPosition(null, null, false);

        Optional<Edition> nextEdition() {
            return Optional.ofNullable(next);
        }

        Optional<DayRange> validDays() {
            if (edition == null || edition.from() == null) {
                return Optional.empty();
            }
            LocalDate from = edition.from();
            LocalDate last = last(edition);
            LocalDate until =
                    next == null || next.from() == null ? last : next.from().minusDays(1);
            return Optional.of(new DayRange(from, until.isBefore(last) ? until : last));
        }

        /** A plan for a period is not valid after it. */
        private static LocalDate last(Edition edition) {
            DayRange days = edition.title().days();
            return days != null && DocumentGenre.isPlan(edition.name()) ? days.to() : LocalDate.MAX;
        }
    }
}
