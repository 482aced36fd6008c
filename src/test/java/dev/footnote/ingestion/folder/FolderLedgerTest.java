package dev.footnote.ingestion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLedgerTest {

    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private FolderLedger ledger = ledger(folder);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("seeds"));
        ledger = ledger(folder);
    }

    @Test
    void hasTheSmallestFileReadFirst() throws IOException {
        write("a.txt", "a longer text");
        write("b.txt", "short");

        update();

        assertThat(ledger.pending()).extracting(SeedFile::name).containsExactly("b.txt", "a.txt");
        assertThat(ledger.takeSmallest(3, file -> true)).isEmpty();
        assertThat(ledger.takeSmallest(5, file -> true)).map(SeedFile::name).hasValue("b.txt");
    }

    @Test
    void knowsOfADeletionBeforeTheFolderIsListedAgain() throws IOException {
        write("a.txt", "text");
        update();
        read("a.txt");
        assertThat(ledger.documentFiles().isDeleted("a.txt")).isFalse();

        Files.delete(folder.resolve("a.txt"));

        assertThat(ledger.documentFiles().isDeleted("a.txt")).isTrue();
    }

    @Test
    void takesNoDocumentForDeletedWhileTheWholeFolderIsMissing() throws IOException {
        write("a.txt", "text");
        update();
        read("a.txt");

        Files.move(folder, temp.resolve("away"));

        assertThat(ledger.documentFiles().isDeleted("a.txt")).isFalse();
    }

    @Test
    void releasesTheDocumentsThatAFileNoLongerHas() throws IOException {
        write("a.jsonl", "x");
        update();
        read("a.jsonl", "one", "two");

        FileReading reading = read("a.jsonl", "two");

        assertThat(reading.released()).containsExactly("one");
        assertThat(ledger.documentFiles().isDeleted("one")).isTrue();
        assertThat(ledger.isServed("two", reading.number())).isTrue();
    }

    @Test
    void hasAFileReadAgainWhenTheOneThatServedItsIdIsDeleted() throws IOException {
        write("a.jsonl", "x");
        write("b.jsonl", "x");
        update();
        read("a.jsonl", "one");
        read("b.jsonl", "one");
        assertThat(ledger.failures()).extracting(ReadFailure::name).containsExactly("b.jsonl");

        Files.delete(folder.resolve("a.jsonl"));

        assertThat(update()).containsExactly("one");
        assertThat(ledger.pending()).extracting(SeedFile::name).contains("b.jsonl");
        assertThat(read("b.jsonl", "one").served()).hasSize(1);
        assertThat(ledger.failures()).isEmpty();
    }

    @Test
    void hasTheFirstInPathOrderServeAnIdThoughItIsReadLast() throws IOException {
        write("a.jsonl", "x");
        write("b.jsonl", "x");
        update();
        FileReading later = read("b.jsonl", "one");
        assertThat(later.served()).hasSize(1);

        FileReading first = read("a.jsonl", "one");

        assertThat(first.served()).hasSize(1);
        assertThat(ledger.isServed("one", first.number())).isTrue();
        assertThat(ledger.isServed("one", later.number())).isFalse();
        assertThat(ledger.failures()).extracting(ReadFailure::name).containsExactly("b.jsonl");
    }

    @Test
    void takesTheNameOfANewFileAwayFromALineOfAnotherFile() throws IOException {
        write("a.jsonl", "x");
        update();
        read("a.jsonl", "new.txt");

        write("new.txt", "text");

        assertThat(update()).containsExactly("new.txt");
    }

    @Test
    void hasWhatWasNotFinishedReadAgainWhenAPassIsAbandoned() throws IOException {
        write("a.txt", "text");
        update();
        SeedFile file = ledger.takeSmallest(100, any -> true).orElseThrow();
        ledger.record(file, Long.MAX_VALUE, parsed(file, "a.txt"));
        assertThat(ledger.hasPending()).isFalse();

        ledger.abandonUnfinished();

        assertThat(ledger.pending()).containsExactly(file);
    }

    @Test
    void ignoresAReadingOfAnOlderContentThatIsRecordedLater() throws IOException {
        write("a.txt", "old");
        update();
        SeedFile old = ledger.takeSmallest(100, any -> true).orElseThrow();
        write("a.txt", "a newer text");
        update();
        SeedFile latest = ledger.takeSmallest(100, any -> true).orElseThrow();
        FileReading reading = ledger.record(latest, Long.MAX_VALUE, parsed(latest, "a.txt"));
        ledger.finish("a.txt", reading.number());

        FileReading late = ledger.record(old, Long.MAX_VALUE, parsed(old, "a.txt"));

        assertThat(late.served()).isEmpty();
        assertThat(ledger.isServed("a.txt", reading.number())).isTrue();
    }

    @Test
    void keepsAFileInHandThatIsReadAgainWhenAnEarlierReadingEnds() throws IOException {
        write("a.txt", "old");
        update();
        SeedFile old = ledger.takeSmallest(100, any -> true).orElseThrow();
        FileReading first = ledger.record(old, Long.MAX_VALUE, parsed(old, "a.txt"));
        Files.delete(folder.resolve("a.txt"));
        update();
        write("a.txt", "a newer text");
        update();
        assertThat(ledger.takeSmallest(100, any -> true)).isPresent();

        ledger.finish("a.txt", first.number());

        assertThat(ledger.isUnfinished("a.txt")).isTrue();
    }

    @Test
    void servesADocumentNamedLikeAFileThatIsDeletedBeforeItWasRead() throws IOException {
        write("a.txt", "text");
        write("docs.jsonl", "x");
        update();
        read("docs.jsonl", "a.txt");
        Files.delete(folder.resolve("a.txt"));

        update();

        assertThat(ledger.pending()).extracting(SeedFile::name).containsExactly("docs.jsonl");
    }

    @Test
    void keepsTheFilesOfAFolderThatCannotBeListed() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        write("sub/a.txt", "text");
        write("b.txt", "text");
        update();
        read("sub/a.txt");
        FolderListing listing = ledger.list();

        Set<String> deleted = ledger.update(new FolderListing(
                listing.files().subList(0, 1),
                List.of(),
                List.of(folder.toRealPath().resolve("sub"))));

        assertThat(deleted).isEmpty();
        assertThat(ledger.documentFiles().isDeleted("sub/a.txt")).isFalse();
    }

    private static FolderLedger ledger(Path folder) {
        return new FolderLedger(new Seeds(folder, Duration.ofSeconds(2), 1 << 20), Clock.systemUTC());
    }

    private Set<String> update() {
        return ledger.update(ledger.list());
    }

    private FileReading read(String name) {
        return read(name, name);
    }

    private FileReading read(String name, String... ids) {
        SeedFile file = ledger.list().files().stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ledger.record(file, Long.MAX_VALUE, parsed(file, ids));
    }

    private static ParsedFile parsed(SeedFile file, String... ids) {
        List<ParsedDocument> documents = Stream.of(ids)
                .map(id -> new ParsedDocument(Document.of(id, "Title", null, file.name(), "Text."), List.of()))
                .toList();
        return new ParsedFile(documents, List.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A class without a name would be taken for a bean by the tests that start the service. */
    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}
}
