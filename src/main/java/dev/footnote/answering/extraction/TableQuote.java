package dev.footnote.answering.extraction;

import dev.footnote.corpus.Span;
import dev.footnote.text.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quote that is rows of a table, as it is said: each cell behind the name of its column.
 *
 * @param said a line for each row
 * @param columns the row with the names, where there is one and the quote does not hold it
 */
record TableQuote(String said, Optional<Span> columns) {

    /** Empty where the quote is anything else, or more. */
    static Optional<TableQuote> of(String text, Span quote) {
        List<TableRow> rows = Stream.iterate(
                        TableRow.of(text, quote), Optional::isPresent, row -> row.flatMap(above -> above.next(text)))
                .flatMap(Optional::stream)
                .takeWhile(row -> row.line().start() < quote.end())
                .toList();
        if (rows.isEmpty() || rows.get(rows.size() - 1).line().end() != quote.end()) {
            return Optional.empty();
        }
        List<TableRow> told = rows.stream().filter(row -> !row.isHead()).toList();
        Optional<Span> columns =
                told.stream().flatMap(row -> row.head().stream()).findFirst().filter(head -> !quote.contains(head));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TableQuote(told.stream().map(TableRow::read).collect(Collectors.joining("\n")), columns));
    }
}
