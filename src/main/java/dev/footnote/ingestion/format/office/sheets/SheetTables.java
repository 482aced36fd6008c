package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Area;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Cell;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Row;
import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the tables of a sheet: empty rows and columns separate them. A line above a table is its heading, single cells are
 * paragraphs.
 */
final class SheetTables {

    /** The names that programs give to new sheets. */
    private static final Pattern DEFAULT_NAME = Pattern.compile(
            "(?:sheet|tabelle|feuil|feuille|hoja|foglio|folha|blad|ark|arkusz|list|лист) ?\\d{1,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In UTF-16 code units. */
    private static final int LONGEST_CAPTION = 100;

    /** Merged areas are filled up to this many cells. */
    private static final int MOST_FILLED = 500_000;

    private final StructuredTextWriter writer;
    private final SheetGrid grid;

    private SheetTables(SheetGrid grid, StructuredTextWriter writer) {
        this.grid = grid;
        this.writer = writer;
    }

    /** Writes sheets with their names as headings; the name of an only sheet that nobody named is left out. */
    static void write(List<SheetGrid> sheets, StructuredTextWriter writer) throws UnreadableFileException {
        List<SheetGrid> filled =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        for (SheetGrid sheet : filled) {
            if (filled.size() > 1 || !DEFAULT_NAME.matcher(sheet.name).matches()) {
                writer.addHeading(1, sheet.name);
            }
            SheetTables tables = new SheetTables(sheet, writer);
            tables.writeArea(sheet.rows());
        }
    }

    private void writeArea(List<Row> rows) throws UnreadableFileException {
        List<List<Row>> bands = bands(rows);
        for (int i = 0; i < bands.size(); i++) {
            List<Row> band = bands.get(i);
            List<List<Row>> blocks = blocks(band);
            if (blocks.size() > 1) {
                for (List<Row> block : blocks) {
                    writeArea(block);
                }
                continue;
            }
            List<Row> table = new ArrayList<>(band);
            while (i + 1 < bands.size() && isContinued(table, bands.get(i + 1))) {
                i++;
                table.addAll(bands.get(i));
            }
            boolean isAbove = i + 1 < bands.size() && table.size() == 1 && captions(bands.get(i + 1)) == 0;
            writeBlock(table, isAbove);
        }
    }

    /** Rows without an empty one between them. */
    private static List<List<Row>> bands(List<Row> rows) {
        List<List<Row>> bands = new ArrayList<>();
        int previous = -2;
        for (Row row : rows) {
            if (row.index() != previous + 1) {
                bands.add(new ArrayList<>());
            }
            bands.get(bands.size() - 1).add(row);
            previous = row.index();
        }
        return bands;
    }

    /** Tables side by side; an empty column inside of one table, as in a form, separates nothing. */
    private static List<List<Row>> blocks(List<Row> band) {
        BitSet used = new BitSet();
        band.forEach(row -> row.cells().forEach(cell -> used.set(cell.column())));
        List<List<Row>> blocks = new ArrayList<>();
        for (int first = used.nextSetBit(0); first >= 0; ) {
            int end = used.nextClearBit(first);
            if (end - first < 2) {
                return List.of(band);
            }
            List<Row> block = part(band, first, end);
            if (block.size() < 2) {
                return List.of(band);
            }
            blocks.add(block);
            first = used.nextSetBit(end);
        }
        return blocks;
    }

    private static List<Row> part(List<Row> band, int first, int end) {
        List<Row> part = new ArrayList<>();
        for (Row row : band) {
            List<Cell> cells = row.cells().stream()
                    .filter(cell -> cell.column() >= first && cell.column() < end)
                    .toList();
            if (!cells.isEmpty()) {
                part.add(new Row(row.index(), cells));
            }
        }
        return part;
    }

    /** Whether the rows after one empty row belong to the table above: the same columns without a header of their own. */
    private boolean isContinued(List<Row> table, List<Row> next) {
        Row last = table.get(table.size() - 1);
        Row first = next.get(0);
        if (first.index() != last.index() + 2
                || first.cells().size() < 2
                || table.size() < 2
                || last.cells().size() < 2) {
            return false;
        }
        Set<Integer> columns = columns(table);
        Set<Integer> more = columns(next);
        return columns.containsAll(more)
                && 4 * more.size() >= 3 * columns.size()
                && !first.isBold()
                && blocks(next).size() == 1
                && !HeaderRows.isFirst(texts(next, new TreeSet<>(columns)), false)
                && headerRows(table.subList(captions(table), table.size())) > 0;
    }

    /** @param isAbove whether a table follows the block */
    private void writeBlock(List<Row> block, boolean isAbove) throws UnreadableFileException {
        int captions = captions(block);
        for (Row caption : block.subList(0, captions)) {
            writeCaption(caption.cells().get(0).content().text(), isAbove || captions < block.size());
        }
        int end = block.size();
        while (end > captions && isNote(block, end - 1, captions)) {
            end--;
        }
        List<Row> table = block.subList(captions, end);
        if (!table.isEmpty()) {
            writeTable(table);
        }
        for (Row note : block.subList(end, block.size())) {
            writer.addParagraph(note.cells().get(0).content().text());
        }
    }

    /** Single cells above rows of several cells. All rows of a block of one column, unless it is a long one. */
    private static int captions(List<Row> block) {
        int captions = 0;
        while (captions < block.size() && block.get(captions).cells().size() == 1) {
            captions++;
        }
        return captions == block.size() && captions > 2 ? 0 : captions;
    }

    private void writeCaption(String text, boolean isAboveTable) throws UnreadableFileException {
        boolean isSentence = text.endsWith(".") || !Character.isLetterOrDigit(text.codePointAt(0));
        if (isAboveTable && text.length() <= LONGEST_CAPTION && !isSentence) {
            writer.addHeading(2, text);
        } else {
            writer.addParagraph(text);
        }
    }

    /** A sentence in the first column below a table is no row of it. */
    private static boolean isNote(List<Row> block, int index, int captions) {
        Row row = block.get(index);
        return index > captions
                && columns(block).size() > 1
                && row.cells().size() == 1
                && row.first() == columns(block).iterator().next();
    }

    private void writeTable(List<Row> table) throws UnreadableFileException {
        Set<Integer> columns = columns(table);
        List<List<String>> texts = texts(table, columns);
        int headers = headerRows(table);
        List<Integer> order = List.copyOf(columns);
        int filled = 0;
        for (Area area : grid.merged()) {
            for (int i = firstRow(table, area.firstRow()); i < table.size() && filled < MOST_FILLED; i++) {
                int index = table.get(i).index();
                if (index > area.lastRow()) {
                    break;
                }
                filled += i < headers ? fillRight(texts.get(i), order, area) : fillDown(texts, order, area, i, headers);
            }
        }
        writer.addTable(texts, headers);
    }

    private static int firstRow(List<Row> table, int index) {
        int low = 0;
        int high = table.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.get(middle).index() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The name of several columns stands above each of them. */
    private static int fillRight(List<String> header, List<Integer> columns, Area area) {
        int first = columns.indexOf(area.firstColumn());
        int filled = 0;
        for (int column = first + 1; first >= 0 && column < columns.size(); column++) {
            if (columns.get(column) <= area.lastColumn() && header.get(column).isEmpty()) {
                header.set(column, header.get(first));
                filled++;
            }
        }
        return filled;
    }

    /** What applies to several rows stands in each of them. */
    private static int fillDown(List<List<String>> texts, List<Integer> columns, Area area, int row, int headers) {
        int column = columns.indexOf(area.firstColumn());
        if (column < 0
                || row == 0
                || row - 1 < headers
                || !texts.get(row).get(column).isEmpty()) {
            return 0;
        }
        texts.get(row).set(column, texts.get(row - 1).get(column));
        return 1;
    }

    private int headerRows(List<Row> table) {
        Set<Integer> columns = columns(table);
        if (table.size() < 2) {
            return 0;
        }
        int levels = isGrouped(table.get(0)) ? 2 : 1;
        if (levels == 2 && table.size() > 2 && isHeader(table.subList(1, table.size()), columns)) {
            return 2;
        }
        return isHeader(table, columns) ? 1 : 0;
    }

    /** Whether a row has a cell that is merged over several columns. */
    private boolean isGrouped(Row row) {
        return grid.merged().stream()
                .anyMatch(area -> area.firstRow() == row.index()
                        && area.lastRow() == row.index()
                        && area.lastColumn() > area.firstColumn()
                        && row.cells().stream().anyMatch(cell -> cell.column() == area.firstColumn()));
    }

    private boolean isHeader(List<Row> rows, Set<Integer> columns) {
        List<List<String>> texts = texts(rows.subList(0, Math.min(rows.size(), 60)), columns);
        boolean isSetApart = rows.get(0).isBold() && !rows.get(1).isBold() && HeaderRows.canBeFirst(texts);
        return isSetApart || HeaderRows.isFirst(texts, grid.hasHeader);
    }

    private static Set<Integer> columns(List<Row> rows) {
        Set<Integer> columns = new TreeSet<>();
        rows.forEach(row -> row.cells().forEach(cell -> columns.add(cell.column())));
        return columns;
    }

    private static List<List<String>> texts(List<Row> rows, Set<Integer> columns) {
        List<Integer> order = List.copyOf(columns);
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(Collections.nCopies(order.size(), ""));
            int place = 0;
            for (Cell cell : row.cells()) {
                while (place < order.size() && order.get(place) < cell.column()) {
                    place++;
                }
                if (place < order.size() && order.get(place) == cell.column()) {
                    cells.set(place, cell.content().text());
                }
            }
            texts.add(cells);
        }
        return texts;
    }
}
