package dev.footnote.ingestion.reading.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.Section;
import dev.footnote.ingestion.format.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedFileCacheTest {

    private static final Instant NOW = Instant.parse("2024-11-30T12:00:00Z");
    private static final SourceFile FILE = file("travel.pdf", "content");

    @TempDir
    Path folder;

    @Test
    void returnsWhatWasStoredForTheSameFile() {
        ParsedFile parsed = parsed();

        cache("build", "settings").store(FILE, parsed);

        assertThat(cache("build", "settings").load(FILE)).contains(parsed);
    }

    @Test
    void hasNothingForAnotherContentNameBuildOrSetting() {
        ParsedFileCache cache = cache("build", "settings");
        cache.store(FILE, parsed());

        assertThat(cache.load(file("travel.pdf", "other"))).isEmpty();
        assertThat(cache.load(file("other.pdf", "content"))).isEmpty();
        assertThat(cache("later", "settings").load(FILE)).isEmpty();
        assertThat(cache("build", "others").load(FILE)).isEmpty();
    }

    @Test
    void ignoresADamagedEntryUntilItIsReplaced() throws IOException {
        ParsedFileCache cache = cache("build", "settings");
        cache.store(FILE, parsed());
        Path entry = entries().get(0);
        for (int position = 0; position < Files.size(entry); position += 7) {
            byte[] before = Files.readAllBytes(entry);
            flip(entry, position);

            assertThat(cache.load(FILE))
                    .satisfiesAnyOf(
                            damaged -> assertThat(damaged).isEmpty(),
                            // Some bits of the header of a compressed file mean nothing.
                            harmless -> assertThat(harmless).contains(parsed()));

            Files.write(entry, before);
        }

        Files.write(entry, new byte[0]);
        assertThat(cache.load(FILE)).isEmpty();
        cache.store(FILE, parsed());
        assertThat(cache.load(FILE)).contains(parsed());
    }

    @Test
    void deletesWhatWasNotUsedForAMonth() throws IOException {
        cache("build", "settings").store(FILE, parsed());
        Path old = entries().get(0);
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(31))));

        cache("build", "settings").store(file("news.pdf", "news"), parsed());

        assertThat(entries()).hasSize(1).doesNotContain(old);
    }

    @Test
    void keepsWhatIsUsed() throws IOException {
        cache("build", "settings").store(FILE, parsed());
        Files.setLastModifiedTime(entries().get(0), FileTime.from(NOW.minus(Duration.ofDays(31))));
        cache("build", "settings").load(FILE);

        cache("build", "settings").store(file("news.pdf", "news"), parsed());

        assertThat(entries()).hasSize(2);
    }

    @Test
    void goesOnIfTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        ParsedFileCache cache = new ParsedFileCache(file, "build", List.of(), Clock.fixed(NOW, ZoneOffset.UTC));

        cache.store(FILE, parsed());

        assertThat(cache.load(FILE)).isEmpty();
    }

    private ParsedFileCache cache(String build, String setting) {
        return new ParsedFileCache(folder, build, List.of(setting), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ParsedFile parsed() {
        String text = "Hotels\n\nBook \ud83d\ude82 early.";
        DocumentStructure structure = new DocumentStructure(
                List.of(
                        new Block.Heading(new Span(0, 6), 1, "Hotels"),
                        new Block.Paragraph(new Span(8, text.length()))),
                List.of(new Page(1, new Span(0, text.length()))));
        Document document = Document.of("travel.pdf", "Travel", LocalDate.of(2024, 11, 22), "travel.pdf", text)
                .withStructure(structure);
        Section section = new Section(new Span(8, text.length()), List.of("Hotels"));
        return new ParsedFile(
                List.of(new ParsedDocument(document, List.of(section))),
                List.of(new ReadFailure("travel.pdf", "page 3 cannot be read")),
                false);
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(UTF_8));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void flip(Path file, int position) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(position);
            int before = bytes.read();
            bytes.seek(position);
            bytes.write(before ^ 0x55);
        }
    }
}
