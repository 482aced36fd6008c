package dev.footnote.index;

import dev.footnote.time.DayRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restricts which passages a search may find.
 *
 * @param days keeps passages whose document date or a mentioned range overlaps it; null keeps all
 * @param documents keeps passages of these documents; null keeps all, the empty set keeps no passage
 */
public record PassageFilter(
        @Nullable DayRange days, @Nullable Set<String> documents) {

    public static final PassageFilter NONE = new PassageFilter(null, null);

    public PassageFilter {
        documents = documents == null ? null : Set.copyOf(documents);
    }

    public boolean isNone() {
        return days == null && documents == null;
    }

    public boolean matches(IndexedPassage passage) {
        return (documents == null || documents.contains(passage.document().id()))
                && (days == null || passage.days().stream().anyMatch(days::overlaps));
    }
}
