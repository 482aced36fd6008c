package dev.footnote.ingestion.format.pdf.layout;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a cell on one line; bullets and hyphens stay as they are. */
final class CellText {

    private CellText() {}

    static String of(List<Word> words) {
        return Line.of(words).stream().map(Line::text).collect(Collectors.joining(" "));
    }
}
