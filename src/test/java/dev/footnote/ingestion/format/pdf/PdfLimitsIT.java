package dev.footnote.ingestion.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLimitsIT {

    private static final String TEXT = "The canteen opens at noon.";

    @Test
    void refusesAPasswordAndSaysWhatToDo() throws IOException {
        assertThat(reason(encrypted("secret"))).isEqualTo("protected by a password; save it without one");
    }

    @Test
    void readsAnEncryptedFileThatOpensWithoutPassword() throws IOException {
        assertThat(ReadPdf.document(encrypted("")).text()).isEqualTo(TEXT);
    }

    private static byte[] encrypted(String password) throws IOException {
        PdfPages pdf = text();
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        pdf.document.protect(new StandardProtectionPolicy("owner", password, permission));
        return pdf.bytes();
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThat(reason(new byte[0])).isEqualTo("empty");
        assertThat(reason("PK\u0003\u0004 a zip file".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("not a PDF; ");
        assertThat(reason("%PDF-1.7\nnothing else".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("a damaged or truncated PDF; ");
    }

    @Test
    void readsAFileWithABrokenCrossReferenceTable() {
        String broken = new String(text().bytes(), StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n7");

        assertThat(ReadPdf.document(broken.getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void servesWhatIsLeftOfATruncatedFileAndReportsIt() {
        byte[] whole = text().bytes();

        ParsedFile file = ReadPdf.file(Arrays.copyOf(whole, whole.length - 120));

        assertThat(file.documents()).hasSize(1);
        assertThat(file.failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .startsWith("its end is missing");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingButARefusalComesOutOfDamagedFiles(long seed) {
        Random random = new Random(seed);
        byte[] whole = new PdfPages()
                .page()
                .text(50, 100, TEXT)
                .page()
                .wideFont()
                .text(50, 100, TEXT)
                .bytes();
        for (int i = 0; i < 25; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
            for (int change = 0; change < 20; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(isReadOrRefused(damaged)).isTrue();
        }
    }

    private static boolean isReadOrRefused(byte[] bytes) {
        try {
            return new PdfFormat(ReadPdf.MAX_CHARACTERS, OcrConfig.off()).read(new SourceFile("a.pdf", bytes)) != null;
        } catch (UnreadableFileException refused) {
            return !refused.reason().isBlank();
        }
    }

    @Test
    void refusesMorePagesThanTheLimit() {
        PdfPages pdf = new PdfPages();
        for (int i = 0; i < 10_001; i++) {
            pdf.page();
        }

        assertThat(reason(pdf.bytes())).isEqualTo("has 10,001 pages, more than 10,000; split it");
    }

    @Test
    void refusesACyclicTreeOfPages() {
        PdfPages pdf = text();
        COSArray kids = pdf.document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
        kids.add(pdf.document.getPages().getCOSObject());

        assertThat(isReadOrRefused(pdf.bytes())).isTrue();
    }

    @Test
    void skipsAPageWhoseContentExpandsTooFar() throws IOException {
        PdfPages pdf = text().page();
        PDStream bomb = new PDStream(pdf.document);
        try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 65; i++) {
                out.write(spaces);
            }
        }
        pdf.current().setContents(bomb);

        ParsedFile file = ReadPdf.file(pdf.bytes());

        assertThat(file.documents().get(0).document().text()).isEqualTo(TEXT);
        assertThat(file.failures())
                .containsExactly(
                        new ReadFailure("guide.pdf", "page 2 skipped: its content expands to more than 64 MiB"));
    }

    @Test
    void skipsAPageWhoseFormsDrawEachOtherTooOften() throws IOException {
        PdfPages pdf = text().page();
        PDFormXObject inner = form(pdf, "", null);
        for (int i = 0; i < 30; i++) {
            inner = form(pdf, "/F Do /F Do ", inner);
        }
        PDFormXObject outer = inner;
        pdf.content(stream -> stream.drawForm(outer));

        assertThat(ReadPdf.file(pdf.bytes()).failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .startsWith("page 2 skipped: more than 5,000,000 drawing operators");
    }

    private static PDFormXObject form(PdfPages pdf, String content, @Nullable PDFormXObject drawn) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf.document);
        PDResources resources = new PDResources();
        if (drawn != null) {
            resources.put(COSName.getPDFName("F"), drawn);
        }
        form.setResources(resources);
        form.setBBox(pdf.current().getMediaBox());
        try (OutputStream out = form.getStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void refusesMoreCharactersThanTheLimit() {
        assertThatThrownBy(() -> new PdfFormat(10, OcrConfig.off()).read(new SourceFile("a.pdf", text().bytes())))
                .hasMessage("its text has more than 10 characters; split the document");
    }

    @Test
    void readsTextInAFontThatTheFileLacks() {
        PdfPages pdf = text();
        COSDictionary fonts = pdf.current().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSName name = fonts.keySet().iterator().next();
        COSDictionary lacking = new COSDictionary(fonts.getCOSDictionary(name));
        lacking.setName(COSName.BASE_FONT, "Gone");
        fonts.setItem(name, lacking);

        assertThat(ReadPdf.document(pdf.bytes()).text()).contains("canteen");
    }

    @Test
    void saysThatAScanHasNoTextAndWhatToDo() throws IOException {
        assertThat(reason(scan(new PdfPages()).bytes()))
                .isEqualTo("has no text: page 1 skipped: an image without text; save the document with its text, or set"
                        + " footnote.ocr.enabled to true to have it recognized");
    }

    @Test
    void reportsScannedPagesBesideText() throws IOException {
        ParsedFile file = ReadPdf.file(scan(text()).bytes());

        assertThat(file.documents().get(0).document().text()).isEqualTo(TEXT);
        assertThat(file.failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .startsWith("page 2 skipped: ");
    }

    @Test
    void saysThatAnEmptyPageHasNoText() {
        assertThat(reason(new PdfPages().page().bytes())).isEqualTo("has no text");
    }

    @Test
    void saysThatTesseractIsMissing() throws IOException {
        byte[] scan = scan(new PdfPages()).bytes();

        assertThatThrownBy(() -> new PdfFormat(
                                ReadPdf.MAX_CHARACTERS, new Ocr("eng", Duration.ofSeconds(30)), "no-such-command")
                        .read(new SourceFile("a.pdf", scan)))
                .hasMessage("has no text: page 1 skipped: the command tesseract was not found; install it (Debian:"
                        + " tesseract-ocr), or set footnote.ocr.enabled to false");
    }

    static PdfPages scan(PdfPages pdf) throws IOException {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY);
        var drawn = LosslessFactory.createFromImage(pdf.document, image);
        return pdf.page().content(stream -> stream.drawImage(drawn, 50, 400, 200, 100));
    }

    private static PdfPages text() {
        return new PdfPages().page().text(50, 100, TEXT);
    }

    private static String reason(byte[] bytes) {
        try {
            new PdfFormat(ReadPdf.MAX_CHARACTERS, OcrConfig.off()).read(new SourceFile("guide.pdf", bytes));
            return "was read";
        } catch (UnreadableFileException refused) {
            return refused.reason();
        }
    }

    /** Text recognition switched on. */
    record Ocr(String languages, Duration pageTimeout) implements OcrConfig {

        @Override
        public boolean enabled() {
            return true;
        }
    }
}
