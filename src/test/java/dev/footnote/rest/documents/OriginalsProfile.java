package dev.footnote.rest.documents;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A service over files of several formats. */
public final class OriginalsProfile implements QuarkusTestProfile {

    static final String KEY = "a key of the reader's";

    static final Path FOLDER = Path.of("target", "originals");

    private static final String MAIL = """
            From: ops@example.org
            To: all@example.org
            Subject: Fences
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain

            The fence was painted green.
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename="gates.txt"

            The gate was painted red.
            --b--
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.createDirectories(FOLDER.resolve("sub"));
            writePdf(FOLDER.resolve("sub/two pages.pdf"));
            Files.writeString(
                    FOLDER.resolve("page.html"), "<h1>Hotels</h1><script>alert(1)</script><p>Book early.</p>");
            Files.writeString(FOLDER.resolve("größe \"x\".txt"), "The lighthouse is 30 metres high.\r\n");
            Files.writeString(FOLDER.resolve("news.jsonl"), "{\"id\": \"line\", \"text\": \"The bridge is open.\"}\n");
            Files.writeString(FOLDER.resolve("fences.eml"), MAIL.replace("\n", "\r\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of("footnote.seeds.directory", FOLDER.toString(), "footnote.reader.key", KEY);
    }

    private static void writePdf(Path file) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (String line : new String[] {"The harbour opened in March.", "The harbour closed in May."}) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
    }
}
