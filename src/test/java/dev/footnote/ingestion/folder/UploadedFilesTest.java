package dev.footnote.ingestion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.reading.UploadMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeds folder and the folder of uploaded documents, served together. */
class UploadedFilesTest {

    private static final String LINE = "{\"id\": \"one.txt\", \"text\": \"The bridge is open.\"}\n";

    @TempDir
    Path temp;

    private Path seeds = Path.of("");
    private Path uploads = Path.of("");
    private FolderLedger ledger = ledger();
    private final DocumentReader reader = new DocumentReader(1 << 20);

    @BeforeEach
    void makeFolders() throws IOException {
        seeds = Files.createDirectory(temp.resolve("seeds"));
        uploads = temp.resolve("uploads");
        ledger = ledger();
    }

    @Test
    void theFolderOfUploadsNeedNotExist() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "One.");

        read();

        assertThat(served("a.txt")).hasValue(seeds.resolve("a.txt"));
    }

    @Test
    void documentsOfBothFoldersAreServed() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "One.");
        upload("b.txt", "Two.");

        read();

        assertThat(ledger.documentFiles().find("a.txt"))
                .map(SeedFile::isUploaded)
                .hasValue(false);
        assertThat(ledger.documentFiles().find("b.txt"))
                .map(SeedFile::isUploaded)
                .hasValue(true);
        assertThat(ledger.uploadedBytes()).isEqualTo(4);
        assertThat(ledger.failures()).isEmpty();
    }

    @Test
    void aFileOfTheSeedsFolderCountsBeforeAnUploadedOne() throws IOException {
        upload("a.txt", "Uploaded.");
        read();
        Files.writeString(seeds.resolve("a.txt"), "Seed.");

        read();

        assertThat(served("a.txt")).hasValue(seeds.resolve("a.txt"));
        assertThat(ledger.failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .contains("the seeds folder has a file of this name");
        assertThat(ledger.documentFiles().isSeed("a.txt")).isTrue();
    }

    @Test
    void anUploadedFileIsServedWhenTheOneOfTheSeedsFolderIsDeleted() throws IOException {
        upload("a.txt", "Uploaded.");
        Path seed = Files.writeString(seeds.resolve("a.txt"), "Seed.");
        read();
        Files.delete(seed);

        read();

        assertThat(served("a.txt")).hasValue(uploads.resolve("a.txt"));
    }

    @Test
    void aLineOfTheSeedsFolderCountsBeforeAnUploadedFileWithItsIdAsName() throws IOException {
        upload("one.txt", "Uploaded.");
        read();
        Files.writeString(seeds.resolve("zoo.jsonl"), LINE);

        read();

        assertThat(served("one.txt")).hasValue(seeds.resolve("zoo.jsonl"));
        assertThat(ledger.documentFiles().isSeed("one.txt")).isTrue();
        assertThat(ledger.failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .contains("zoo.jsonl has a document with the same id");
    }

    @Test
    void anUploadedLineNeverTakesAnIdOfTheSeedsFolder() throws IOException {
        Files.writeString(seeds.resolve("zoo.jsonl"), LINE);
        upload("all.jsonl", LINE);

        read();

        assertThat(served("one.txt")).hasValue(seeds.resolve("zoo.jsonl"));
    }

    @Test
    void anUploadedFileIsListedAtOnceAndForgottenAtOnce() throws IOException {
        read();
        Path file = upload("b.txt", "Two.");

        Set<String> released =
                ledger.add(ledger.documentFiles().uploaded("b.txt").orElseThrow());
        FileProgress waiting = ledger.progress("b.txt");
        readPending();
        FileProgress done = ledger.progress("b.txt");
        Files.delete(file);
        Set<String> deleted = ledger.remove("b.txt");

        assertThat(released).isEmpty();
        assertThat(waiting.stage()).isEqualTo(FileProgress.Stage.WAITING);
        assertThat(done.stage()).isEqualTo(FileProgress.Stage.DONE);
        assertThat(done.served()).containsExactly("b.txt");
        assertThat(deleted).containsExactly("b.txt");
        assertThat(ledger.progress("b.txt").stage()).isEqualTo(FileProgress.Stage.UNKNOWN);
    }

    @Test
    void aReplacedFileIsNotDoneBeforeItIsReadAgain() throws IOException {
        upload("b.txt", "Two.");
        read();
        upload("b.txt", "Three and more.");
        ledger.add(ledger.documentFiles().uploaded("b.txt").orElseThrow());

        assertThat(ledger.progress("b.txt").stage()).isEqualTo(FileProgress.Stage.WAITING);
        SeedFile taken = ledger.takeSmallest(Long.MAX_VALUE, file -> true).orElseThrow();
        assertThat(ledger.progress("b.txt").stage()).isEqualTo(FileProgress.Stage.READING);
        int number = ledger.record(taken, ledger.now(), reader.read(taken)).number();
        ledger.report("b.txt", number, new FileProgress.Passages(3, 7));
        assertThat(ledger.progress("b.txt").passages()).isEqualTo(new FileProgress.Passages(3, 7));
        ledger.finish("b.txt", number);
        assertThat(ledger.progress("b.txt").stage()).isEqualTo(FileProgress.Stage.DONE);
    }

    @Test
    void theFilesOfTheSeedsFolderAreNotRemovedOrReplaced() throws IOException {
        Files.writeString(seeds.resolve("a.txt"), "One.");
        read();

        assertThat(ledger.remove("a.txt")).isEmpty();
        assertThat(served("a.txt")).isPresent();
    }

    @Test
    void theTitleAndDateGivenWithAFileReplaceItsOwnAsLongAsItHasThatContent() throws IOException {
        String text = "# Own\n\nThe bridge is open.";
        Path details = Files.createDirectories(UploadMetadata.folder(uploads));
        String hash = UploadMetadata.hash(text.getBytes(StandardCharsets.UTF_8));
        UploadMetadata given = new UploadMetadata("Given", LocalDate.of(2024, 2, 29));
        Files.writeString(
                details.resolve(UploadMetadata.fileName("sub/b.md", hash)),
                given.toJson().toString());
        Files.createDirectories(uploads.resolve("sub"));

        assertThat(title("sub/b.md", text)).isEqualTo("Given 2024-02-29");
        assertThat(title("sub/b.md", text + " ")).isEqualTo("Own null");
        assertThat(title("c.md", text)).isEqualTo("Own null");
    }

    @Test
    void detailsThatCannotBeReadAreReported() throws IOException {
        String text = "# Own\n\nThe bridge is open.";
        Path details = Files.createDirectories(UploadMetadata.folder(uploads));
        String hash = UploadMetadata.hash(text.getBytes(StandardCharsets.UTF_8));
        Files.writeString(details.resolve(UploadMetadata.fileName("b.md", hash)), "{\"date\": \"soon\"}");

        assertThat(title("b.md", text)).isEqualTo("Own null");
        read();
        assertThat(ledger.failures())
                .extracting(ReadFailure::reason)
                .singleElement()
                .asString()
                .contains("served with its own");
    }

    private String title(String id, String text) throws IOException {
        upload(id, text);
        SeedFile file = ledger.documentFiles().uploaded(id).orElseThrow();
        var document = reader.read(file).documents().get(0).document();
        return document.title() + " " + document.date();
    }

    private Path upload(String name, String text) throws IOException {
        Files.createDirectories(uploads);
        return Files.writeString(uploads.resolve(name), text);
    }

    private Optional<Path> served(String id) {
        return ledger.documentFiles().find(id).map(SeedFile::path);
    }

    private void read() {
        ledger.update(ledger.list());
        readPending();
    }

    private void readPending() {
        ledger.pending().forEach(file -> ledger.record(file, ledger.now(), reader.read(file)));
    }

    private FolderLedger ledger() {
        return new FolderLedger(DocumentFolders.of(seeds).withUploads(uploads), Clock.systemUTC());
    }
}
