package dev.footnote.ingestion.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import dev.footnote.ingestion.format.office.word.WordFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries that read office files find each other in the packaged application too. */
class PackagedOfficeFilesIT {

    @TempDir
    Path folder;

    @Test
    void readsOfficeFiles() throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.write(
                seeds.resolve("a.docx"),
                WordFile.withBody("<w:p><w:r><w:t>Leave is 28 days.</w:t></w:r></w:p>")
                        .bytes());
        Files.writeString(seeds.resolve("b.rtf"), "{\\rtf1\\ansi Trains are second class.\\par}");
        Files.writeString(seeds.resolve("c.csv"), "City,Limit\nBern,180\n");
        writeWorkbook(new XSSFWorkbook(), seeds.resolve("d.xlsx"));
        writeWorkbook(new HSSFWorkbook(), seeds.resolve("e.xls"));
        writeSlides(seeds.resolve("f.pptx"));

        Run run = new FootnoteProcess(folder)
                .property("footnote.seeds.directory", seeds.toString())
                .run("ingest");

        assertThat(run.out()).contains("6 documents").doesNotContain("failure");
    }

    private static void writeWorkbook(Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Rooms").createRow(0).createCell(0).setCellValue("Room Blue has 8 seats.");
            workbook.write(out);
        }
    }

    private static void writeSlides(Path file) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("Ask the personnel office.");
            show.write(out);
        }
    }
}
