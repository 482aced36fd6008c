package dev.footnote.ingestion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {

    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private FolderLedger ledger = ledger();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("seeds"));
        ledger = ledger();
    }

    @Test
    void aFileIsTheOriginalOfItsDocument() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Path file = Files.writeString(folder.resolve("a/b.txt"), "One.");

        DocumentFiles files = read();

        assertThat(files.hasOriginal("a/b.txt")).isTrue();
        assertThat(files.original("a/b.txt")).hasValue(file.toRealPath());
    }

    @Test
    void aLineOfAFileHasNoOriginalEvenUnderTheNameOfTheFile() throws IOException {
        Files.writeString(folder.resolve("news.jsonl"), """
                {"id": "one", "text": "One."}
                {"id": "news.jsonl", "text": "Two."}
                """);

        DocumentFiles files = read();

        assertThat(files.find("one")).map(SeedFile::name).hasValue("news.jsonl");
        assertThat(files.find("news.jsonl")).isPresent();
        assertThat(files.hasOriginal("one")).isFalse();
        assertThat(files.hasOriginal("news.jsonl")).isFalse();
        assertThat(files.original("one")).isEmpty();
    }

    @Test
    void anUnknownIdHasNoOriginalThoughThereIsSuchAFile() throws IOException {
        Files.writeString(temp.resolve("secret.txt"), "Secret.");
        Files.writeString(folder.resolve(".hidden.txt"), "Hidden.");

        DocumentFiles files = read();

        for (String id : new String[] {
            "../secret.txt", ".hidden.txt", temp.resolve("secret.txt").toString(), ""
        }) {
            assertThat(files.original(id)).as(id).isEmpty();
            assertThat(files.hasOriginal(id)).as(id).isFalse();
        }
    }

    @Test
    void aFileThatBecameALinkOutOfTheFolderIsNoOriginal() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "Secret.");
        Path file = Files.writeString(folder.resolve("a.txt"), "One.");
        DocumentFiles files = read();
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        assertThat(files.original("a.txt")).isEmpty();
    }

    @Test
    void aFolderThatBecameALinkOutOfTheFolderHoldsNoOriginals() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("a.txt"), "Secret.");
        Path inside = Files.createDirectory(folder.resolve("sub"));
        Path file = Files.writeString(inside.resolve("a.txt"), "One.");
        DocumentFiles files = read();
        Files.delete(file);
        Files.delete(inside);
        Files.createSymbolicLink(inside, outside);

        assertThat(files.original("sub/a.txt")).isEmpty();
    }

    @Test
    void aDeletedFileIsNoOriginal() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "One.");
        DocumentFiles files = read();
        Files.delete(file);

        assertThat(files.original("a.txt")).isEmpty();
    }

    private DocumentFiles read() {
        DocumentReader reader = new DocumentReader(1 << 20);
        ledger.update(ledger.list());
        ledger.pending().forEach(file -> ledger.record(file, ledger.now(), reader.read(file)));
        return ledger.documentFiles();
    }

    private FolderLedger ledger() {
        return new FolderLedger(new Seeds(folder, Duration.ofSeconds(2), 1 << 20), Clock.systemUTC());
    }

    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}
}
