package dev.footnote.ingestion.format.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.office.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsSheetsWithTheirTablesAsDisplayed(boolean isNew) throws IOException {
        try (Workbook workbook = isNew ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Sheet prices = workbook.createSheet("Prices");
            fill(prices, 0, "Price list 2024");
            fill(prices, 1, "Item", "Price", "Valid from", "Tax");
            Row row = fill(prices, 2, "Bread");
            set(row, 1, 1234.5, "#,##0.00 \"CHF\"");
            row.createCell(2).setCellValue(LocalDate.of(2024, 3, 1));
            row.getCell(2).setCellStyle(style(workbook, "m/d/yy"));
            set(row, 3, 0.025, "0.0%");
            Row total = fill(prices, 3, "Total");
            total.createCell(1).setCellFormula("B3*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            fill(prices, 5, "All prices without tax.");
            fill(workbook.createSheet("Contacts"), 0, "Anna", "anna@example.org");

            ReadDocument read = ReadDocument.of("a.xlsx", bytes(workbook));

            assertThat(read.outline())
                    .containsExactly(
                            "# Prices",
                            "## Price list 2024",
                            "[Item|Price|Valid from|Tax]",
                            "|Bread|1,234.50 CHF|2024-03-01|2.5%|",
                            "|Total|2469|",
                            "All prices without tax.",
                            "# Contacts",
                            "|Anna|anna@example.org|");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOutWhatIsHidden(boolean isNew) throws IOException {
        try (Workbook workbook = isNew ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Rooms");
            fill(sheet, 0, "Room", "Code", "Seats");
            fill(sheet, 1, "Blue", "secret", "8");
            fill(sheet, 2, "Old", "secret", "4");
            fill(sheet, 3, "Red", "secret", "6");
            sheet.setColumnHidden(1, true);
            sheet.getRow(2).setZeroHeight(true);
            fill(workbook.createSheet("Draft"), 0, "secret", "x");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);

            ReadDocument read = ReadDocument.of("a.xlsx", bytes(workbook));

            assertThat(read.outline()).containsExactly("# Rooms", "[Room|Seats]", "|Blue|8|", "|Red|6|");
        }
    }

    @Test
    void separatesTablesAtEmptyRowsAndColumns() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            fill(sheet, 0, "City", "Limit", "", "Name", "Age");
            fill(sheet, 1, "Bern", "180", "", "Anna", "30");
            fill(sheet, 2, "Rome", "150", "", "Bob", "40");
            fill(sheet, 5, "Size", "Weight");
            fill(sheet, 6, "S", "2 kg");

            ReadDocument read = ReadDocument.of("a.xlsx", bytes(workbook));

            assertThat(read.document().structure().blocks()).hasSize(3).allMatch(Block.Table.class::isInstance);
            assertThat(read.outline())
                    .containsExactly(
                            "[City|Limit]",
                            "|Bern|180|",
                            "|Rome|150|",
                            "[Name|Age]",
                            "|Anna|30|",
                            "|Bob|40|",
                            "[Size|Weight]",
                            "|S|2 kg|");
        }
    }

    @Test
    void continuesATableAfterAnEmptyRow() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            fill(sheet, 0, "City", "Limit");
            fill(sheet, 1, "Bern", "180");
            fill(sheet, 3, "Rome", "150");

            ReadDocument read = ReadDocument.of("a.xlsx", bytes(workbook));

            assertThat(read.document().structure().blocks()).hasSize(1);
            assertThat(read.outline()).containsExactly("[City|Limit]", "|Bern|180|", "|Rome|150|");
        }
    }

    @Test
    void repeatsMergedCellsWhereTheyApply() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Fares");
            fill(sheet, 0, "Zone", "Price", "");
            fill(sheet, 1, "", "Adult", "Child");
            fill(sheet, 2, "A", "5", "3");
            fill(sheet, 3, "", "6", "4");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));

            ReadDocument read = ReadDocument.of("a.xlsx", bytes(workbook));

            assertThat(read.outline())
                    .containsExactly("# Fares", "[Zone|Price|Price]", "[|Adult|Child]", "|A|5|3|", "|A|6|4|");
        }
    }

    private static Row fill(Sheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
        return row;
    }

    private static void set(Row row, int column, double value, String format) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style(row.getSheet().getWorkbook(), format));
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
