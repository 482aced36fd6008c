package dev.footnote.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.ingestion.format.office.LibreOffice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes real files of many formats into a folder. */
final class MixedDocuments {

    private final LibreOffice libreOffice;
    private final Path folder;

    /**
     * @param work where LibreOffice keeps its files
     * @param folder where the documents are written
     */
    MixedDocuments(Path work, Path folder) {
        this.libreOffice = LibreOffice.in(work);
        this.folder = folder;
    }

    /** A text of two pages with a section on each, saved by LibreOffice in the format of the name's ending. */
    void addText(String name, String title, List<String> first, List<String> second) throws Exception {
        String html = """
                <html><head><title>%1$s</title></head><body><h1>%1$s</h1><h2>%2$s</h2><p>%3$s</p>
                <h2 style="page-break-before: always">%4$s</h2><p>%5$s</p></body></html>
                """.formatted(title, first.get(0), first.get(1), second.get(0), second.get(1));
        add(name, libreOffice.convert("text.html", html, target(name)));
    }

    private static String target(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "pdf" -> "pdf:writer_web_pdf_Export";
            case "docx" -> "docx:MS Word 2007 XML";
            case "doc" -> "doc:MS Word 97";
            case "odt" -> "odt:writer8";
            case "rtf" -> "rtf:Rich Text Format";
            default -> ending;
        };
    }

    /** A book of one chapter. */
    void addBook(String name, String title, String chapter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream book = new ZipOutputStream(bytes)) {
            addEntry(book, "mimetype", "application/epub+zip");
            addEntry(book, "META-INF/container.xml", """
                    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                    <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
                    """);
            addEntry(book, "book.opf", """
                    <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></metadata><manifest>
                    <item id="c" href="chapter.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="c"/></spine></package>
                    """.formatted(title));
            addEntry(book, "chapter.xhtml", """
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head><body>%s</body></html>
                    """.formatted(title, chapter));
        }
        add(name, bytes.toByteArray());
    }

    private static void addEntry(ZipOutputStream book, String name, String content) throws IOException {
        book.putNextEntry(new ZipEntry(name));
        book.write(content.getBytes(UTF_8));
        book.closeEntry();
    }

    /** Slides with a title and a text each. */
    void addSlides(String name, List<List<String>> slides) throws Exception {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (List<String> texts : slides) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
                slide.getPlaceholder(0).setText(texts.get(0));
                slide.getPlaceholder(1).setText(texts.get(1));
            }
            show.write(bytes);
            addOffice(name, "slides.pptx", bytes.toByteArray());
        }
    }

    /** A workbook with a sheet of articles, and another one before it. */
    void addWorkbook(String name, String sheetName, List<List<String>> rows) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            addSheet(book, "Contents", List.of(List.of("Sheet", "Editor"), List.of(sheetName, "Ida Holm")));
            addSheet(book, sheetName, rows);
            book.write(bytes);
            addOffice(name, "sheet.xlsx", bytes.toByteArray());
        }
    }

    private static void addSheet(XSSFWorkbook book, String name, List<List<String>> rows) {
        XSSFSheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows.get(i).size(); column++) {
                row.createCell(column).setCellValue(rows.get(i).get(column));
            }
        }
    }

    private void addOffice(String name, String original, byte[] bytes) throws Exception {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean isOriginal = original.endsWith("." + ending);
        add(name, isOriginal ? bytes : libreOffice.convert(original, bytes, ending));
    }

    /** A mail with a text and a file attached, which is in the folder already. */
    void addMail(String name, String subject, String text, String attachment) throws IOException {
        String content = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(folder.resolve(attachment)));
        addText(name, """
                From: Ida Holm <ida@example.org>
                To: staff@example.org
                Subject: %s
                Date: Mon, 4 Nov 2024 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                %s
                --part
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="plan.pdf"
                Content-Transfer-Encoding: base64

                %s
                --part--
                """.formatted(subject, text, content).replace("\n", "\r\n"));
        Files.delete(folder.resolve(attachment));
    }

    void addText(String name, String text) throws IOException {
        add(name, text.getBytes(UTF_8));
    }

    private void add(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
