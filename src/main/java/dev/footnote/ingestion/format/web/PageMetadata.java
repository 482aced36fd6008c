package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.Preamble;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param title null if it has none
 * @param date the day of its last change, or else of its publication; null if it gives neither
 */
record PageMetadata(@Nullable String title, @Nullable LocalDate date) {

    /** Names and properties of {@code meta} elements, the day of the last change first. */
    private static final List<String> DATES = List.of(
            "article:modified_time",
            "og:updated_time",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "article:published_time",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.issued",
            "dc.date",
            "datePublished",
            "pubdate",
            "date");

    private static final String TIMES = "time[itemprop=dateModified], time[itemprop=datePublished], time[pubdate], "
            + "article time[datetime], main time[datetime], header time[datetime]";

    static PageMetadata of(Document page) {
        return new PageMetadata(title(page).orElse(null), date(page).orElse(null));
    }

    String titleOr(Supplier<String> other) {
        return title == null ? other.get() : title;
    }

    private static Optional<String> title(Document page) {
        Element heading = page.selectFirst("main h1, article h1, [role=main] h1, h1");
        return Stream.of(meta(page, "og:title"), heading == null ? "" : heading.text(), page.title())
                .map(String::strip)
                .filter(title -> !title.isEmpty() && !title.equalsIgnoreCase("untitled"))
                .findFirst();
    }

    private static Optional<LocalDate> date(Document page) {
        Stream<String> times = page.select(TIMES).stream().map(time -> time.attr("datetime"));
        return Stream.concat(DATES.stream().map(name -> meta(page, name)), times)
                .flatMap(given -> Preamble.parseDate(given.strip()).stream())
                .findFirst();
    }

    private static String meta(Document page, String name) {
        Element meta = page.selectFirst(
                "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s], meta[http-equiv=%1$s]".formatted(name));
        return meta == null ? "" : meta.attr("content");
    }
}
