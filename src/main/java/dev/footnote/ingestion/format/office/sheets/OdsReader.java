package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.opendocument.OpenDocumentPackage;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Content;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** Reads the sheets of .ods files as a stream: cells as displayed, without hidden sheets, rows and columns. */
public final class OdsReader {

    /** Rows and columns that are repeated more often are the empty rest of a sheet. */
    private static final int MOST_REPEATED = 10_000;

    private static final int MOST_COLUMNS = 16_384;

    private final XMLStreamReader xml;
    private final List<SheetGrid> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> boldStyles = new HashSet<>();
    private final List<PendingCell> pending = new ArrayList<>();
    private final List<String> columnStyles = new ArrayList<>();
    private SheetGrid grid = new SheetGrid("");
    private String styleName = "";
    private int row;
    private int column;
    private int rowRepeated;
    private boolean isRowHidden;

    private OdsReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Writes the sheets, and returns what the file states beside. */
    public static DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (OpenDocumentPackage file = OpenDocumentPackage.open(bytes);
                InputStream in = file.content()) {
            OdsReader reader = new OdsReader(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
            reader.readAll();
            SheetTables.write(reader.sheets, writer);
            return file.properties();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void readAll() throws XMLStreamException, UnreadableFileException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void start(String name) throws XMLStreamException, UnreadableFileException {
        switch (name) {
            case "style" -> styleName = attribute("name");
            case "table-properties" -> {
                if (attribute("display").equals("false")) {
                    hiddenStyles.add(styleName);
                }
            }
            case "text-properties" -> {
                if (attribute("font-weight").equals("bold")) {
                    boldStyles.add(styleName);
                }
            }
            case "table" -> startSheet();
            case "table-column" -> startColumn();
            case "table-row" -> startRow();
            case "table-cell", "covered-table-cell" -> readCell();
            case "tracked-changes", "shapes", "dde-links" -> skip();
            default -> {}
        }
    }

    private void end(String name) throws UnreadableFileException {
        if (name.equals("table-row")) {
            endRow();
        } else if (name.equals("style")) {
            styleName = "";
        }
    }

    private void startSheet() {
        grid = new SheetGrid(attribute("name"));
        row = 0;
        column = 0;
        columnStyles.clear();
        if (!hiddenStyles.contains(attribute("style-name"))) {
            sheets.add(grid);
        }
    }

    private void startColumn() {
        int repeated = Math.min(MOST_COLUMNS - column, repeated("number-columns-repeated"));
        if (repeated > 0 && isHidden()) {
            grid.hideColumns(column, column + repeated - 1);
        }
        for (int i = 0; i < repeated; i++) {
            columnStyles.add(attribute("default-cell-style-name"));
        }
        column += Math.max(0, repeated);
    }

    private void startRow() {
        column = 0;
        rowRepeated = repeated("number-rows-repeated");
        isRowHidden = isHidden();
        pending.clear();
    }

    private boolean isHidden() {
        return attribute("visibility").equals("collapse")
                || attribute("visibility").equals("filter");
    }

    /** Reads up to the end of the cell. */
    private void readCell() throws XMLStreamException {
        int repeated = repeated("number-columns-repeated");
        int rowSpan = number("number-rows-spanned");
        int columnSpan = number("number-columns-spanned");
        String style = attribute("style-name");
        String effective = style.isEmpty() && column < columnStyles.size() ? columnStyles.get(column) : style;
        boolean isCovered = xml.getLocalName().equals("covered-table-cell");
        String text = cellText();
        if (!text.isBlank() && !isCovered) {
            Content content = new Content(text, boldStyles.contains(effective));
            for (int i = 0; i < Math.min(MOST_REPEATED, repeated); i++) {
                pending.add(new PendingCell(column + i, content));
            }
            if (rowSpan > 1 || columnSpan > 1) {
                grid.merge(row, row + rowSpan - 1, column, column + columnSpan - 1);
            }
        }
        column = Math.min(MOST_COLUMNS, column + repeated);
    }

    private String cellText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int paragraphs = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("annotation") || name.equals("frame") || name.equals("custom-shape")) {
                    skip();
                    continue;
                }
                depth++;
                paragraphs += name.equals("p") ? 1 : 0;
                boolean isSpace = name.equals("s") || name.equals("tab") || name.equals("line-break");
                text.append(isSpace || (name.equals("p") && paragraphs > 1) ? " " : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    private void endRow() throws UnreadableFileException {
        if (!pending.isEmpty()) {
            for (int i = 0; i < Math.min(MOST_REPEATED, rowRepeated); i++) {
                if (isRowHidden) {
                    grid.hideRow(row + i);
                }
                for (PendingCell cell : pending) {
                    grid.add(row + i, cell.column, cell.content);
                }
            }
        } else if (isRowHidden) {
            grid.hideRows(row, row + rowRepeated - 1);
        }
        row += rowRepeated;
    }

    /** Skips the element that has just begun. */
    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int repeated(String name) {
        return Math.min(1 << 20, number(name));
    }

    private int number(String name) {
        String value = attribute(name);
        return value.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private record PendingCell(int column, Content content) {}
}
