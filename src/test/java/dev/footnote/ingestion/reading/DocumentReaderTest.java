package dev.footnote.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that need a library, in the process that parses them. */
class DocumentReaderTest {

    private static final DocumentReader READER = new DocumentReader(1 << 20);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void readsAWebPageWithItsStructure() throws IOException {
        ParsedFile parsed = read("page.html", "<h1>Rates</h1><table><tr><th>Place<th>Rate<tr><td>Paris<td>150</table>");

        ParsedDocument document = parsed.documents().get(0);
        assertThat(parsed.failures()).isEmpty();
        assertThat(document.document().title()).isEqualTo("Rates");
        assertThat(document.document().structure().blocks())
                .hasExactlyElementsOfTypes(Block.Heading.class, Block.Table.class);
        assertThat(document.sections()).hasSize(1);
    }

    @Test
    void readsAMailWithAnAttachment() throws IOException {
        ParsedFile parsed = read("a.eml", """
                From: ann@example.org
                Subject: Rates
                Content-Type: multipart/mixed; boundary=b

                --b

                See the page.
                --b
                Content-Disposition: attachment; filename=rates.html

                <p>Paris: 150
                --b--
                """);

        assertThat(parsed.documents())
                .extracting(document -> document.document().id())
                .containsExactly("a.eml", "a.eml/rates.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    page.html | %PDF-1.7 x   | its name ends in .html, but its content is Portable Document Format
                    notes.txt | %PDF-1.7 NUL | its name ends in .txt, but its content is Portable Document Format
                    page.htm  | ''           | empty; save or copy it again
                    page.html | <nav>x</nav> | it has no text besides menus
                    page.foo  | x            | its format is not supported; supported are .csv, .doc, .docm
                    """)
    void namesWhatIsWrongAndWhatToDo(String name, String content, String reason) throws IOException {
        ParsedFile parsed = read(name, content);

        assertThat(parsed.failures()).extracting(ReadFailure::name).containsExactly(name);
        assertThat(parsed.failures().get(0).reason()).startsWith(reason);
        assertThat(parsed.isRetryable()).isFalse();
    }

    private ParsedFile read(String name, String content) throws IOException {
        Path file =
                Files.write(folder.resolve(name), content.replace("NUL", "\0").getBytes(StandardCharsets.UTF_8));
        return READER.read(new SeedFile(name, file, new SeedFile.Stamp(1, 0, "")));
    }
}
