package dev.footnote.ingestion.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.word.WordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFormatTest {

    private static final String TEXT = "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>";

    private final OfficeFormat format = new OfficeFormat(10_000, new ZipLimits(50, 10 << 20, 1 << 20));

    @Test
    void saysThatAFileIsProtectedWithAPassword() throws Exception {
        assertThat(reason("a.docx", encrypted(word(TEXT)))).isEqualTo("protected with a password; save it without one");
    }

    @Test
    void saysThatAnOldWorkbookIsProtectedWithAPassword() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Text");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(reason("a.xls", out.toByteArray())).contains("password");
    }

    @Test
    void saysThatAnOpenDocumentIsProtectedWithAPassword() throws IOException {
        byte[] file = zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", "encrypted",
                "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry>"
                                + "<m:encryption-data/></m:file-entry></m:manifest>"));

        assertThat(reason("a.odt", file)).contains("password");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500, 900})
    void saysThatATruncatedFileIsDamaged(int length) throws IOException {
        byte[] whole = word(TEXT);

        assertThat(reason("a.docx", Arrays.copyOf(whole, length))).contains("damaged");
    }

    @Test
    void saysThatATruncatedOldFileIsDamaged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Text");
            workbook.write(out);
        }

        assertThat(reason("a.xls", Arrays.copyOf(out.toByteArray(), 2000))).contains("damaged");
        assertThat(reason("a.doc", Arrays.copyOf(out.toByteArray(), 600))).contains("damaged");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(reason("a.docx", new byte[0])).isEqualTo("empty");
    }

    @Test
    void saysWhatAFileWithTheWrongEndingIs() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        }

        assertThat(reason("a.docx", pdf.toByteArray())).contains("a PDF file").contains(".pdf");
        assertThat(reason("a.xls", "<html><body><table></table></body></html>".getBytes(StandardCharsets.UTF_8)))
                .contains("an HTML page")
                .contains(".html");
        assertThat(reason("a.doc", "Just text.".getBytes(StandardCharsets.UTF_8)))
                .contains("a text file")
                .contains(".txt");
        assertThat(reason("a.docx", zip(Map.of("a.txt", "Text")))).contains("zip archive");
    }

    @Test
    void readsAnOfficeFileThatHasTheEndingOfAnother() throws IOException {
        assertThat(ReadDocument.of("a.doc", word(TEXT)).outline()).containsExactly("Text.");
    }

    @Test
    void saysThatThereIsNoText() throws IOException {
        assertThat(reason("a.docx", word("<w:p/>"))).isEqualTo("no text in it");
    }

    @Test
    void refusesAnArchiveThatExpandsTooMuch() throws IOException {
        byte[] bomb = zip(Map.of("word/media/a.bin", "0".repeat(11 << 20)));
        byte[] tree = word("<w:p>" + " ".repeat(2 << 20) + "</w:p>");

        assertThat(reason("a.docx", bomb)).isEqualTo("expands to more than 10 MiB; split the document");
        assertThat(reason("a.docx", tree)).isEqualTo("expands to more than 1 MiB; split the document");
    }

    @Test
    void refusesAnArchiveOfTooManyFiles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 51; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.closeEntry();
            }
        }

        assertThat(reason("a.docx", out.toByteArray())).contains("more than 50 files");
    }

    @Test
    void refusesTextThatIsTooLong() throws IOException {
        assertThat(reason("a.docx", word("<w:p><w:r><w:t>" + "x".repeat(10_001) + "</w:t></w:r></w:p>")))
                .contains("more than 10000 characters");
    }

    @Test
    void expandsNoEntities() throws IOException {
        byte[] file = WordFile.withBody("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")
                .declaration("<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>")
                .bytes();

        assertThat(reason("a.docx", file)).contains("damaged");
    }

    @Test
    void fetchesNothingThatAFileRefersTo() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:%d/x".formatted(server.getLocalPort());
            byte[] word = WordFile.withBody(TEXT)
                    .declaration("<!DOCTYPE w SYSTEM \"%s\">".formatted(address))
                    .bytes();
            byte[] text = zip(Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    "<!DOCTYPE x SYSTEM \"%s\"><x/>".formatted(address)));
            byte[] book = zip(Map.of(
                    "mimetype",
                    "application/epub+zip",
                    "META-INF/container.xml",
                    "<!DOCTYPE x SYSTEM \"%s\"><x/>".formatted(address)));

            for (byte[] file : new byte[][] {word, text, book}) {
                assertThatThrownBy(() -> format.read(new SourceFile("a", file)))
                        .isInstanceOf(UnreadableFileException.class);
            }

            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesMarkupThatIsNestedTooDeeply() throws IOException {
        Random random = new Random(1);
        StringBuilder markup = new StringBuilder("<w:p>");
        for (int i = 0; i < 20_000; i++) {
            markup.append("<w:a w:b='")
                    .append(Long.toHexString(random.nextLong()))
                    .append("'>");
        }
        byte[] file =
                word(markup.append("</w:a>".repeat(20_000)).append("</w:p>").toString());

        assertThat(reason("a.docx", file)).contains("nested too deeply");
    }

    private String reason(String name, byte[] bytes) {
        return catchThrowableOfType(UnreadableFileException.class, () -> format.read(new SourceFile(name, bytes)))
                .reason();
    }

    private static byte[] word(String... body) throws IOException {
        return WordFile.withBody(body).bytes();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet().stream()
                    .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                    .toList()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage content = OPCPackage.open(new ByteArrayInputStream(file));
                    OutputStream out = encryptor.getDataStream(container)) {
                content.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
