package dev.footnote.ingestion.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.PdfLimitsIT.Ocr;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of LibreOffice, and scans that Tesseract recognizes; both programs are installed by the build on CI. */
class RealPdfIT {

    private static final String SENTENCE =
            "The museum keeps about forty thousand objects, of which fewer than one in ten can"
                    + " be shown at the same time, so that most of them are stored in three buildings at the harbour. ";

    @TempDir
    Path folder;

    @Test
    void readsAReportOfLibreOfficeWithHeadingsListsAndATableAcrossPages() throws Exception {
        requireCommand("soffice");
        StringBuilder html = new StringBuilder("<html><body><h1>Annual report</h1>");
        html.append("<h2>4.2 Hotels</h2><p>").append(SENTENCE.repeat(12)).append("</p>");
        html.append("<ul><li>Bring a passport</li><li>Bring the contract</li></ul><table border='1'><thead>");
        html.append("<tr><th>Code</th><th>Article</th><th>Price</th></tr></thead><tbody>");
        for (int i = 100; i < 200; i++) {
            html.append("<tr><td>A%d</td><td>Article %d</td><td>%d.50 EUR</td></tr>".formatted(i, i, i * 7 % 90));
        }
        html.append("</tbody></table><p>Prices include tax.</p></body></html>");

        Document document = ReadPdf.document(convert(html.toString()));

        assertThat(document.title()).isEqualTo("Annual report");
        assertThat(document.text())
                .contains(
                        SENTENCE.repeat(12).strip(),
                        "- Bring a passport\n- Bring the contract",
                        "A199\tArticle 199\t43.50 EUR")
                .containsOnlyOnce("Code\tArticle\tPrice");
        int last = document.text().indexOf("Prices include tax.");
        assertThat(document.structure().headingsAbove(last))
                .extracting(heading -> heading.level() + " " + heading.words())
                .containsExactly("1 Annual report", "2 4.2 Hotels");
        assertThat(document.structure().pageAt(last).orElseThrow()).isGreaterThan(2);
        assertThat(document.structure().pageAt(document.text().indexOf("A100"))).hasValue(1);
    }

    private byte[] convert(String html) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("report.html"), html);
        run("--infilter=HTML (StarWriter)", "--convert-to", "odt", source.toString());
        run("--convert-to", "pdf", folder.resolve("report.odt").toString());
        return Files.readAllBytes(folder.resolve("report.pdf"));
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.toUri() + "profile");
        builder.command().addAll(Arrays.asList(arguments));
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void recognizesTheTextOfAScanWithItsParagraphs() throws Exception {
        requireCommand("tesseract");
        PdfPages pdf = new PdfPages()
                .page()
                .font(PdfPages.PLAIN, 12)
                .text(
                        60,
                        100,
                        "The museum opens at ten on all days of the week but",
                        "Monday. Admission costs 12 euros.")
                .text(60, 180, "Children pay half of it, and groups of more than ten", "persons announce their visit.");

        ParsedFile file = new PdfFormat(ReadPdf.MAX_CHARACTERS, new Ocr("eng", Duration.ofMinutes(2)))
                .read(new SourceFile("scan.pdf", scan(pdf.bytes())));

        assertThat(file.documents().get(0).document().text())
                .isEqualTo(
                        "The museum opens at ten on all days of the week but Monday. Admission costs 12 euros.\n\nChildren"
                                + " pay half of it, and groups of more than ten persons announce their visit.");
        assertThat(file.failures()).isEmpty();
    }

    @Test
    void reportsAMissingLanguage() throws Exception {
        requireCommand("tesseract");
        byte[] scan = scan(new PdfPages().page().text(60, 100, "Text").bytes());

        assertThatThrownBy(() -> new PdfFormat(ReadPdf.MAX_CHARACTERS, new Ocr("xyz", Duration.ofMinutes(2)))
                        .read(new SourceFile("scan.pdf", scan)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("xyz.traineddata")
                .hasMessageContaining("check footnote.ocr.languages");
    }

    @Test
    void reportsAPageThatTakesTooLong() throws Exception {
        requireCommand("tesseract");
        byte[] scan = scan(new PdfPages().page().text(60, 100, "Text").bytes());

        assertThatThrownBy(() -> new PdfFormat(ReadPdf.MAX_CHARACTERS, new Ocr("eng", Duration.ZERO))
                        .read(new SourceFile("scan.pdf", scan)))
                .hasMessage(
                        "has no text: page 1 skipped: recognition takes longer than footnote.ocr.page-timeout (0s)");
    }

    /** The pages of a file as images, as a scanner writes them. */
    private static byte[] scan(byte[] bytes) throws IOException {
        PdfPages scan = new PdfPages();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY);
            var drawn = JPEGFactory.createFromImage(scan.document, image, 0.8F);
            scan.page()
                    .content(stream ->
                            stream.drawImage(drawn, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()));
        }
        return scan.bytes();
    }

    /** Skips the test where a program is missing, but never on CI. */
    private static void requireCommand(String command) {
        boolean isFound = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command)));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isFound).as("%s is installed", command).isTrue();
        }
        assumeThat(isFound).as("%s is installed", command).isTrue();
    }
}
