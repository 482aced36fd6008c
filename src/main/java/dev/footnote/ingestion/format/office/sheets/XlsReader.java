package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Content;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the worksheets of .xls files, which have at most 65,536 rows: cells as displayed, without the hidden ones. */
public final class XlsReader {

    private XlsReader() {}

    /** Writes the sheets, and returns what the file states beside. */
    public static DocumentProperties read(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            DataFormatter formatter =
                    new DisplayFormatter(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            formatter.setUseCachedValuesForFormulaCells(true);
            List<SheetGrid> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheets.add(grid(workbook.getSheetAt(i), formatter));
                }
            }
            SheetTables.write(sheets, writer);
            SummaryInformation summary = workbook.getSummaryInformation();
            return summary == null
                    ? DocumentProperties.NONE
                    : DocumentProperties.of(
                            summary.getTitle(), summary.getLastSaveDateTime(), summary.getCreateDateTime());
        }
    }

    private static SheetGrid grid(HSSFSheet sheet, DataFormatter formatter) throws UnreadableFileException {
        SheetGrid grid = new SheetGrid(sheet.getSheetName());
        for (int column = 0; column < 256; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hideColumns(column, column);
            }
        }
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                grid.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                boolean isBold = sheet.getWorkbook()
                        .getFontAt(cell.getCellStyle().getFontIndex())
                        .getBold();
                grid.add(row.getRowNum(), cell.getColumnIndex(), new Content(display(cell, formatter), isBold));
            }
        }
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            grid.merge(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
        }
        return grid;
    }

    /** By the numbers of formats, as in .xlsx files. */
    private static String display(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? formatter.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                : formatter.formatCellValue(cell);
    }
}
