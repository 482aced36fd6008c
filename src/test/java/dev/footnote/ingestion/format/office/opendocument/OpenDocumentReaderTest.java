package dev.footnote.ingestion.format.office.opendocument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.office.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OpenDocumentReaderTest {

    private static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:presentation='urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'";

    private static final String LISTS = "<text:list-style style:name='L'>"
            + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
            + "<text:list-level-style-bullet text:level='2'/></text:list-style>";

    @Test
    void readsHeadingsListsTablesAndNotes() throws IOException {
        String body = "<text:h text:outline-level='1'>Travel</text:h>"
                + "<text:p>Rates<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Without tax."
                + "</text:p></text:note-body></text:note> apply.</text:p>"
                + "<text:list text:style-name='L'><text:list-item><text:p>ask</text:p><text:list><text:list-item><text:p>early"
                + "</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>book</text:p></text:list-item>"
                + "</text:list>"
                + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>City</text:p></table:table-cell>"
                + "<table:table-cell><text:p>Limit</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                + "<table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>Bern</text:p></table:table-cell>"
                + "<table:table-cell><text:p>high</text:p></table:table-cell></table:table-row><table:table-row>"
                + "<table:covered-table-cell/><table:table-cell><text:p>low</text:p></table:table-cell></table:table-row>"
                + "</table:table>"
                + "<text:list text:continue-numbering='true' text:style-name='L'><text:list-item><text:p>travel</text:p>"
                + "</text:list-item></text:list>";

        assertThat(text(body).outline())
                .containsExactly(
                        "# Travel",
                        "Rates apply.",
                        "Without tax.",
                        "1. ask",
                        "  - early",
                        "2. book",
                        "[City|Limit]",
                        "|Bern|high|",
                        "|Bern|low|",
                        "3. travel");
    }

    @Test
    void leavesOutDeletedTextCommentsAndContents() throws IOException {
        String body =
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes>"
                        + "<text:table-of-content><text:index-body><text:p>Hotels 4</text:p></text:index-body></text:table-of-content>"
                        + "<text:p>Kept<office:annotation><text:p>comment</text:p></office:annotation>.</text:p>";

        assertThat(text(body).outline()).containsExactly("Kept.");
    }

    @Test
    void readsSlidesAsPagesWithTheirNotes() throws IOException {
        String slides =
                "<draw:page><draw:frame presentation:class='title'><draw:text-box><text:p>Leave</text:p></draw:text-box>"
                        + "</draw:frame><draw:frame><draw:text-box><text:p>28 days.</text:p></draw:text-box></draw:frame>"
                        + "<presentation:notes><draw:frame presentation:class='notes'><draw:text-box><text:p>Mention it.</text:p>"
                        + "</draw:text-box></draw:frame></presentation:notes></draw:page>"
                        + "<draw:page draw:style-name='hidden'><draw:frame><draw:text-box><text:p>Secret</text:p></draw:text-box>"
                        + "</draw:frame></draw:page>"
                        + "<draw:page><draw:custom-shape><text:p>Thanks.</text:p></draw:custom-shape></draw:page>";

        ReadDocument read = read("presentation", "<office:presentation>" + slides + "</office:presentation>");

        assertThat(read.outline()).containsExactly("# Leave", "28 days.", "Mention it.", "# Slide 3", "Thanks.");
        assertThat(read.pageOf("Mention")).isEqualTo(1);
        assertThat(read.pageOf("Thanks")).isEqualTo(3);
    }

    @Test
    void takesTitleAndDateOfTheMetadata() throws IOException {
        ReadDocument read = text("<text:p>Text.</text:p>");

        assertThat(read.document().title()).isEqualTo("Travel rules");
        assertThat(read.document().date()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    private static ReadDocument text(String body) throws IOException {
        return read("text", "<office:text>" + body + "</office:text>");
    }

    private static ReadDocument read(String kind, String body) throws IOException {
        String hidden = "<style:style style:name='hidden' style:family='drawing-page'><style:drawing-page-properties"
                + " presentation:visibility='hidden'/></style:style>";
        String content = "<office:document-content" + NAMESPACES + "><office:automatic-styles>" + LISTS + hidden
                + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>";
        String meta = "<office:document-meta" + NAMESPACES + "><office:meta><dc:title>Travel rules</dc:title>"
                + "<dc:date>2024-03-01T10:00:00</dc:date></office:meta></office:document-meta>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "mimetype", "application/vnd.oasis.opendocument." + kind);
            add(zip, "content.xml", content);
            add(zip, "meta.xml", meta);
        }
        return ReadDocument.of("a.odt", out.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
