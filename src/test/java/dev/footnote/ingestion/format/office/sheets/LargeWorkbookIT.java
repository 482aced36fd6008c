package dev.footnote.ingestion.format.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.office.OfficeFormat;
import dev.footnote.ingestion.format.office.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

class LargeWorkbookIT {

    @Test
    void readsTwentyThousandRowsOfTwentyColumns() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Stock");
            for (int row = 0; row <= 20_000; row++) {
                Row added = sheet.createRow(row);
                for (int column = 0; column < 20; column++) {
                    added.createCell(column).setCellValue(row == 0 ? "Name " + column : row + "." + column);
                }
            }

            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            ReadDocument read = ReadDocument.of(new OfficeFormat(20_000_000), "a.xlsx", bytes.toByteArray());

            Block.Table table =
                    (Block.Table) read.document().structure().blocks().get(1);
            assertThat(table.rows()).hasSize(20_001);
            assertThat(read.text(table).lines().toList().get(20_000)).startsWith("20000.0\t20000.1\t");
        }
    }
}
