package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Content;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Fills a grid from the events of a worksheet; POI's handler formats the cells, and this one adds what it leaves out. */
final class XlsxSheetHandler extends XSSFSheetXMLHandler {

    /** A column may be declared hidden up to the last possible one. */
    private static final int MOST_COLUMNS = 16_384;

    private final Context context;
    private final SheetGrid grid;
    private final GridFiller filler;

    XlsxSheetHandler(Context context, SheetGrid grid) {
        this(context, grid, new GridFiller(grid));
    }

    private XlsxSheetHandler(Context context, SheetGrid grid, GridFiller filler) {
        super(context.styles, null, context.strings, filler, context.formatter, false);
        this.context = context;
        this.grid = grid;
        this.filler = filler;
    }

    @Override
    public void startElement(String uri, String localName, @Nullable String qName, Attributes attributes)
            throws SAXException {
        switch (localName) {
            case "col" -> hideColumns(attributes);
            case "c" -> filler.isBold = isBold(attributes.getValue("s"));
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
        super.startElement(uri, localName, qName, attributes);
        // After the call above, which begins the row.
        if (localName.equals("row") && isOn(attributes.getValue("hidden"))) {
            grid.hideRow(filler.row);
        }
    }

    @Override
    public void endElement(String uri, String localName, @Nullable String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        if (filler.failure != null) {
            throw new SAXException(filler.failure);
        }
    }

    private void hideColumns(Attributes attributes) {
        if (isOn(attributes.getValue("hidden"))) {
            int first = Integer.parseInt(attributes.getValue("min")) - 1;
            int last = Math.min(MOST_COLUMNS, Integer.parseInt(attributes.getValue("max"))) - 1;
            grid.hideColumns(first, Math.max(first, last));
        }
    }

    private static boolean isOn(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void merge(@Nullable String reference) {
        if (reference != null) {
            CellRangeAddress area = CellRangeAddress.valueOf(reference);
            grid.merge(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
        }
    }

    private boolean isBold(@Nullable String style) {
        return style != null
                && context.styles.getStyleAt(Integer.parseInt(style)).getFont().getBold();
    }

    /** What the sheets of a workbook share. */
    record Context(StylesTable styles, SharedStrings strings, DisplayFormatter formatter) {}

    private static final class GridFiller implements SheetContentsHandler {

        private static final String ERROR = "ERROR:";

        private final SheetGrid grid;
        private int row;
        private int column;
        private boolean isBold;
        private @Nullable UnreadableFileException failure;

        GridFiller(SheetGrid grid) {
            this.grid = grid;
        }

        @Override
        public void startRow(int number) {
            row = number;
            column = -1;
        }

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            if (value == null || failure != null) {
                return;
            }
            try {
                String text = value.startsWith(ERROR) ? value.substring(ERROR.length()) : value;
                grid.add(row, column, new Content(text, isBold));
            } catch (UnreadableFileException tooMuch) {
                failure = tooMuch;
            }
        }
    }
}
