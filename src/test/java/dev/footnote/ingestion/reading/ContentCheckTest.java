package dev.footnote.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {

    private static final ContentCheck CHECK = new ContentCheck(Set.of(
            "txt", "html", "eml", "msg", "pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "epub", "rtf"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    report.docx | pdf  | its name ends in .docx, but its content is Portable Document Format; rename it so that it ends in .pdf
                    report.pdf  | docx | its name ends in .pdf, but its content is an Office document (.docx, .xlsx or .pptx); rename it so that it ends in .docx or .pptx or .xlsx
                    report.pdf  | ole  | its name ends in .pdf, but its content is an older Office document (.doc, .xls, .ppt or .msg); rename it so that it ends in .doc or .msg or .ppt or .xls
                    report.doc  | html | its name ends in .doc, but its content is HyperText Markup Language; rename it so that it ends in .html
                    page.html   | png  | its name ends in .html, but its content is Portable Network Graphics; convert it to a supported format
                    notes.txt   | pdf  | its name ends in .txt, but its content is Portable Document Format; rename it so that it ends in .pdf
                    book.pdf    | text | its name ends in .pdf, but its content is plain text; rename it so that it ends in .txt
                    """)
    void namesTheContentAndWhatToDo(String name, String content, String reason) throws IOException {
        assertThat(CHECK.mismatch(new SourceFile(name, content(content)))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, pdf", "a.docx, docx", "a.doc, ole", "a.msg, ole", "a.html, html", "a.html, text", "a.eml, text",
        "a.eml, html", "a.docx, zip", "a.odt, zip", "a.epub, zip", "a.txt, text", "a.txt, html", "a.rtf, rtf",
        "a.doc, docx", "a.doc, rtf"
    })
    void acceptsContentThatMayBeOfTheFormat(String name, String content) throws IOException {
        assertThat(CHECK.mismatch(new SourceFile(name, content(content)))).isEmpty();
    }

    /** A password puts a document of the newer formats into a container of the older ones. */
    @Test
    void leavesADocumentWithAPasswordToItsFormat() throws IOException {
        assertThat(CHECK.mismatch(new SourceFile("a.docx", content("ole")))).isEmpty();
    }

    @Test
    void leavesUnknownContentToItsFormat() {
        assertThat(CHECK.mismatch(new SourceFile("a.pdf", new byte[] {0, 1, 2, 3})))
                .isEmpty();
    }

    private static byte[] content(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (type) {
            case "pdf" -> {
                try (PDDocument document = new PDDocument()) {
                    document.addPage(new PDPage());
                    document.save(out);
                }
            }
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument()) {
                    document.write(out);
                }
            }
            case "ole" -> {
                try (POIFSFileSystem file = new POIFSFileSystem()) {
                    file.writeFilesystem(out);
                }
            }
            case "zip" -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.putNextEntry(new ZipEntry("a"));
                }
            }
            case "png" -> out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            case "html" -> out.writeBytes("<!DOCTYPE html><html><p>Text".getBytes(StandardCharsets.UTF_8));
            case "rtf" -> out.writeBytes("{\\rtf1 Text}".getBytes(StandardCharsets.UTF_8));
            default -> out.writeBytes("Just a text of some words.".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
