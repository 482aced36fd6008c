package dev.footnote.ingestion.format.office.markup;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Collects the cells of a table; merged cells are repeated as in Word tables. */
final class XhtmlTable {

    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS_MERGED = 1000;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> headers = new ArrayList<>();
    private final List<Boolean> bold = new ArrayList<>();
    private final Map<Integer, Merged> merged = new HashMap<>();
    private final StringBuilder words = new StringBuilder();
    private boolean isInHead;
    private boolean isHeaderRow;
    private boolean isBoldRow;
    private int columnSpan = 1;
    private int rowSpan = 1;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "thead" -> isInHead = true;
            case "tr" -> {
                rows.add(new ArrayList<>());
                isHeaderRow = true;
                isBoldRow = true;
            }
            default -> {
                words.setLength(0);
                columnSpan = span(attributes.getValue("colspan"), MOST_COLUMNS);
                rowSpan = span(attributes.getValue("rowspan"), MOST_ROWS_MERGED);
                isHeaderRow &= name.equals("th") || isInHead;
            }
        }
    }

    private static int span(@Nullable String value, int most) {
        return value != null && value.matches("\\d{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
    }

    void addWords(String more, boolean isBold) {
        words.append(words.isEmpty() ? "" : " ").append(more);
        isBoldRow &= isBold;
    }

    void end(String name) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> row = rows.get(rows.size() - 1);
        if (name.equals("tr")) {
            fillMerged(row);
            headers.add(isHeaderRow && !row.isEmpty());
            bold.add(isBoldRow);
            isInHead &= isHeaderRow;
        } else if (row.size() < MOST_COLUMNS) {
            addCell(row);
        }
    }

    private void addCell(List<String> row) {
        fillMerged(row);
        String text = words.toString();
        words.setLength(0);
        if (rowSpan > 1) {
            merged.put(row.size(), new Merged(isHeaderRow ? "" : text, rows.size() - 1 + rowSpan));
        }
        for (int i = 0; i < columnSpan; i++) {
            row.add(i == 0 || isHeaderRow ? text : "");
        }
    }

    /** Adds the cells that reach down to this row and stand here. */
    private void fillMerged(List<String> row) {
        Merged above = merged.get(row.size());
        while (above != null && above.end >= rows.size() && row.size() < MOST_COLUMNS) {
            row.add(above.text);
            above = merged.get(row.size());
        }
    }

    void write(StructuredTextWriter writer) throws UnreadableFileException {
        int headerRows = (int) headers.stream().takeWhile(isHeader -> isHeader).count();
        boolean isSetApart = rows.size() > 1 && bold.size() > 1 && bold.get(0) && !bold.get(1);
        if (headerRows == 0 && (isSetApart && HeaderRows.canBeFirst(rows) || HeaderRows.isFirst(rows, false))) {
            headerRows = 1;
        }
        writer.addTable(rows, headerRows >= rows.size() ? 0 : headerRows);
    }

    /** Its text in one line, for the cell that it stands in. */
    String words() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(String.join(", ", row.stream().filter(cell -> !cell.isBlank()).toList()));
        }
        return String.join("; ", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /**
     * A cell that reaches down to other rows.
     *
     * @param end how many rows there are when it ends
     */
    private record Merged(String text, int end) {}
}
