package dev.footnote.ingestion.format.office.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.office.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TikaReaderTest {

    @Test
    void readsTheChaptersOfABook() throws IOException {
        ReadDocument read = ReadDocument.of(
                "a.epub",
                book(
                        "<h1>Leave</h1><p>You have\n 28 days.</p><ul><li>full-time</li><li>part-time<ol><li>half</li></ol></li></ul>",
                        "<h1>Travel</h1><table><thead><tr><th>City</th><th colspan='2'>Limit</th></tr></thead><tbody><tr>"
                                + "<td rowspan='2'>Bern</td><td>180</td><td>CHF</td></tr><tr><td>150</td><td>EUR</td></tr></tbody>"
                                + "</table><pre>a = 1;\nb = 2;</pre>"));

        assertThat(read.outline())
                .containsExactly(
                        "# Leave",
                        "You have 28 days.",
                        "- full-time",
                        "- part-time",
                        "  1. half",
                        "# Travel",
                        "[City|Limit|Limit]",
                        "|Bern|180|CHF|",
                        "|Bern|150|EUR|",
                        "a = 1;\nb = 2;");
        assertThat(read.document().title()).isEqualTo("Staff book");
        assertThat(read.document().date()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void readsParagraphsOfRichText() throws IOException {
        String file = "{\\rtf1\\ansi{\\info{\\title Leave rules}}You have 28 days.\\par Z\\'fcrich is open.\\par}";

        ReadDocument read = ReadDocument.of("a.rtf", file.getBytes(StandardCharsets.US_ASCII));

        assertThat(read.outline()).containsExactly("You have 28 days.", "Z\u00FCrich is open.");
        assertThat(read.document().title()).isEqualTo("Leave rules");
    }

    @Test
    void nestsItemsByTheKindsOfTheirMarkers() {
        MarkerDepth depth = new MarkerDepth();

        assertThat(new int[] {
                    depth.next("1."), depth.next("a)"), depth.next("b)"), depth.next("\u2022"), depth.next("2.")
                })
                .containsExactly(0, 1, 1, 2, 0);
    }

    private static byte[] book(String... chapters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "mimetype", "application/epub+zip");
            add(
                    zip,
                    "META-INF/container.xml",
                    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles><rootfile"
                            + " full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>");
            StringBuilder items = new StringBuilder();
            StringBuilder spine = new StringBuilder();
            for (int i = 0; i < chapters.length; i++) {
                items.append("<item id='c%d' href='c%d.xhtml' media-type='application/xhtml+xml'/>".formatted(i, i));
                spine.append("<itemref idref='c%d'/>".formatted(i));
                add(
                        zip,
                        "c%d.xhtml".formatted(i),
                        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>" + chapters[i]
                                + "</body></html>");
            }
            add(
                    zip,
                    "book.opf",
                    "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/' version='3.0'><metadata>"
                            + "<dc:title>Staff book</dc:title><dc:date>2024-03-01</dc:date></metadata><manifest>"
                            + items
                            + "</manifest><spine>" + spine + "</spine></package>");
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
