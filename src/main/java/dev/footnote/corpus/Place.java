package dev.footnote.corpus;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where people find a position of a document.
 *
 * @param page from 1, counted in the file; null for a document without pages
 * @param section the words of the innermost heading above; null without one
 */
public record Place(@Nullable Integer page, @Nullable String section) {

    public static final Place UNKNOWN = new Place(null, null);

    /** Such as {@code page 4, section 4.2 Hotels}; empty if neither is known. */
    public Optional<String> describe() {
        String known = Stream.of(page == null ? "" : "page " + page, section == null ? "" : "section " + section)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }
}
