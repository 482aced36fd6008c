package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quote of table rows, written with the column name before each cell.
 *
 * @param text the text, one line for each row
 * @param columns the row of column names, if there is one and the quote does not contain it
 */
record TableQuote(String text, Optional<Span> columns) {

    /** Empty unless the quote consists of table rows only. */
    static Optional<TableQuote> of(Document document, Span quote) {
        List<TableRow> rows = Stream.iterate(
                        TableRow.at(document, quote), Optional::isPresent, row -> row.flatMap(TableRow::rowBelow))
                .flatMap(Optional::stream)
                .takeWhile(row -> row.line().start() < quote.end())
                .toList();
        if (rows.isEmpty() || rows.get(rows.size() - 1).line().end() != quote.end()) {
            return Optional.empty();
        }
        List<TableRow> dataRows = rows.stream().filter(row -> !row.isHead()).toList();
        Optional<Span> columns = dataRows.stream()
                .flatMap(row -> row.head().stream())
                .findFirst()
                .filter(head -> !quote.contains(head));
        return dataRows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableQuote(
                        dataRows.stream().map(TableRow::labelledText).collect(Collectors.joining("\n")), columns));
    }
}
