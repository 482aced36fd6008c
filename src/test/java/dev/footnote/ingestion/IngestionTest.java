package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.text.SentenceSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestionTest {

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private static final Embedder.EmbeddingProgress IGNORED = Embedder.EmbeddingProgress.IGNORED;

    @TempDir
    Path temp;

    private final FailingEmbedder embedder = new FailingEmbedder();
    private final Snapshots snapshots = new Snapshots(() -> 20_000, "model");
    private Path folder = Path.of("");
    private Ingestion ingestion = ingestion();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("seeds"));
        ingestion = ingestion();
    }

    @AfterEach
    void close() {
        snapshots.close();
    }

    @Test
    void followsAddedChangedRenamedAndRemovedFiles() throws IOException {
        write("a.txt", "First.");
        write("sub/b \u00e9 'q'.md", "Second.");
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("a.txt", "sub/b \u00e9 'q'.md");

        write("a.txt", "Other");
        Files.move(folder.resolve("sub/b \u00e9 'q'.md"), folder.resolve("c.md"));
        write("d\n.txt", "A line break in the name.");
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("a.txt", "c.md", "d\n.txt");
        assertThat(text("a.txt")).isEqualTo("Other");

        Files.delete(folder.resolve("a.txt"));
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("c.md", "d\n.txt");
    }

    @Test
    void reportsAFolderInPlaceOfADocumentAndServesItsFiles() throws IOException {
        write("report.md/part.txt", "A part.");

        ingestion.ingest(IGNORED);

        assertThat(failures()).containsExactly("report.md");
        assertThat(documents()).containsExactly("report.md/part.txt");
    }

    @Test
    void completesForAnEmptyFolder() {
        assertThat(ingestion.ingest(IGNORED)).isTrue();

        assertThat(ingestion.status().complete()).isTrue();
        try (Snapshot now = snapshots.acquire()) {
            assertThat(now.isComplete()).isTrue();
        }
        assertThat(ingestion.ingest(IGNORED)).isFalse();
    }

    @Test
    void detectsAnEditOfTheSameSizeWithinOneClockTick() throws IOException {
        Path file = write("a.txt", "Hand");
        FileTime tick = Files.getLastModifiedTime(file);
        ingestion.ingest(IGNORED);

        write("a.txt", "Sand");
        Files.setLastModifiedTime(file, tick);

        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(text("a.txt")).isEqualTo("Sand");
    }

    @Test
    void embedsNothingIfOnlyTheFileTimeChanges() throws IOException {
        Path file = write("a.txt", "Text.");
        ingestion.ingest(IGNORED);

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(ingestion.ingest(IGNORED)).isFalse();
        assertThat(embedder.embedded()).isOne();
    }

    @Test
    void readsAPartiallyWrittenFileAgain() throws IOException {
        write("a.jsonl", "{\"id\": \"one\", \"text\": \"One.\"}\n{\"id\": \"two\", \"te");
        ingestion.ingest(IGNORED);
        assertThat(documents()).containsOnly("one");
        assertThat(failures()).containsExactly("a.jsonl:2");

        write("a.jsonl", "{\"id\": \"one\", \"text\": \"One.\"}\n{\"id\": \"two\", \"text\": \"Two.\"}\n");
        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("one", "two");
        assertThat(failures()).isEmpty();
        assertThat(embedder.embedded()).isEqualTo(2);
    }

    @Test
    void removesDocumentsThatBecomeUnreadableAndServesTheRest() throws IOException {
        write("a.txt", "Good.");
        write("b.txt", "Good too.");
        ingestion.ingest(IGNORED);

        Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2});
        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("b.txt");
        assertThat(failures()).containsExactly("a.txt");
    }

    @Test
    void removesDeletedDocumentsBeforeEmbeddingNewOnes() throws IOException {
        write("a.txt", "Old.");
        ingestion.ingest(IGNORED);
        Files.delete(folder.resolve("a.txt"));
        write("b.txt", "New.");
        List<Set<String>> seen = new ArrayList<>();

        ingestion.ingest((done, total) -> seen.add(documents()));

        assertThat(seen).isNotEmpty().allMatch(Set::isEmpty);
    }

    @Test
    void servesTheOldStateWhenEmbeddingFailsAndRecoversInTheNextPass() throws IOException {
        write("a.txt", "Old.");
        ingestion.ingest(IGNORED);
        write("a.txt", "Changed.");
        write("b.txt", "New.");
        embedder.setBroken(true);

        assertThatThrownBy(() -> ingestion.ingest(IGNORED)).isInstanceOf(IngestionException.class);
        assertThat(text("a.txt")).isEqualTo("Old.");
        assertThat(ingestion.status().problem()).contains("broken");
        assertThat(ingestion.status().complete()).isTrue();

        embedder.setBroken(false);
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(text("a.txt")).isEqualTo("Changed.");
        assertThat(documents()).containsOnly("a.txt", "b.txt");
        assertThat(ingestion.status().problem()).isNull();
    }

    @Test
    void servesTheOldStateWhileTheFolderIsMissing() throws IOException {
        write("a.txt", "Text.");
        ingestion.ingest(IGNORED);
        Files.move(folder, temp.resolve("away"));

        assertThatThrownBy(() -> ingestion.ingest(IGNORED)).isInstanceOf(IngestionException.class);
        assertThat(documents()).containsOnly("a.txt");
        assertThat(ingestion.status().problem()).isNotNull();

        Files.move(temp.resolve("away"), folder);
        ingestion.ingest(IGNORED);
        assertThat(ingestion.status().problem()).isNull();
        assertThat(embedder.embedded()).isOne();
    }

    @Test
    void reportsLinksOutOfTheFolderAndFollowsThoseWithin() throws IOException {
        write("a.txt", "Text.");
        write(".hidden.txt", "Hidden.");
        write(".git/b.txt", "Hidden too.");
        Path outside = Files.writeString(temp.resolve("outside.txt"), "Outside.");
        Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("out.txt"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("missing"));
        Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
        Files.createSymbolicLink(folder.resolve("self"), folder);

        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("a.txt", "in.txt");
        assertThat(failures()).containsExactlyInAnyOrder("loop.txt", "nowhere.txt", "out.txt", "self");
    }

    @Test
    void servesTheFirstOfTwoDocumentsWithOneIdAndReportsTheOther() throws IOException {
        write("a.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}");
        write("b.jsonl", "{\"id\": \"x\", \"text\": \"Three.\"}");

        ingestion.ingest(IGNORED);

        assertThat(text("x")).isEqualTo("One.");
        assertThat(failures()).containsExactly("a.jsonl", "b.jsonl");
    }

    /** The line comes first, and the file may be unreadable. */
    @ParameterizedTest
    @ValueSource(strings = {"b.txt", "unreadable.txt"})
    void servesNoLineUnderTheNameOfAFile(String name) throws IOException {
        write("a.jsonl", "{\"id\": \"%s\", \"text\": \"Forged.\"}".formatted(name));
        write("b.txt", "Genuine.");
        Files.write(folder.resolve("unreadable.txt"), new byte[] {0, 1, 2});

        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("b.txt");
        assertThat(text("b.txt")).isEqualTo("Genuine.");
        assertThat(failures()).containsExactlyInAnyOrder("a.jsonl", "unreadable.txt");
    }

    @Test
    void publishesTheFirstDocumentsWhileOthersAreEmbedded() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1300; i++) {
            lines.append("{\"id\": \"d%d\", \"text\": \"Text %d.\"}%n".formatted(i, i));
        }
        write("a.jsonl", lines.toString());
        Set<Integer> sizes = new TreeSet<>();

        ingestion.ingest((done, total) -> {
            sizes.add(documents().size());
            assertThat(total).isEqualTo(1300);
            assertThat(ingestion.status().embedded()).isEqualTo(done);
        });

        assertThat(sizes).startsWith(0, 128);
        assertThat(ingestion.status())
                .extracting(
                        IngestionStatus::documents,
                        IngestionStatus::passages,
                        IngestionStatus::embedded,
                        IngestionStatus::toEmbed)
                .containsExactly(1300, 1300, 0, 0);
    }

    @Test
    void servesASmallDocumentThatArrivesWhileALargeOneIsEmbedded() throws IOException {
        write("large.txt", "A sentence of the large document.\n".repeat(8_000));
        AtomicBoolean isWritten = new AtomicBoolean();
        List<Set<String>> seen = new ArrayList<>();

        ingestion.ingest((done, total) -> {
            if (done > 10 && isWritten.compareAndSet(false, true)) {
                write("small.txt", "Small.");
                ingestion.scan();
            }
            seen.add(documents());
        });

        assertThat(seen).contains(Set.of("small.txt"));
        assertThat(documents()).containsOnly("large.txt", "small.txt");
    }

    @Test
    void removesADeletedDocumentInTheMiddleOfAPass() throws IOException {
        write("old.txt", "Old.");
        ingestion.ingest(IGNORED);
        write("large.txt", "A sentence of the large document.\n".repeat(3_000));
        List<Set<String>> seen = new ArrayList<>();

        ingestion.ingest((done, total) -> {
            if (done == 1) {
                delete("old.txt");
                ingestion.scan();
                seen.add(documents());
            }
        });

        assertThat(seen).containsExactly(Set.of());
        assertThat(documents()).containsOnly("large.txt");
    }

    @Test
    void publishesNoDocumentThatIsDeletedWhileItIsEmbedded() throws IOException {
        write("a.txt", "Deleted meanwhile.");
        write("b.txt", "A document that stays.");

        ingestion.ingest((done, total) -> {
            if (Files.exists(folder.resolve("a.txt"))) {
                delete("a.txt");
                ingestion.scan();
            }
        });

        assertThat(documents()).containsOnly("b.txt");
        assertThat(ingestion.ingest(IGNORED)).isFalse();
        assertThat(documents()).containsOnly("b.txt");
    }

    @Test
    void publishesTheLatestTextOfADocumentThatChangesWhileItIsEmbedded() throws IOException {
        write("a.txt", "The first text.");
        AtomicBoolean isChanged = new AtomicBoolean();

        ingestion.ingest((done, total) -> {
            if (isChanged.compareAndSet(false, true)) {
                write("a.txt", "The second text.");
                ingestion.scan();
            }
        });

        assertThat(text("a.txt")).isEqualTo("The second text.");
    }

    @Test
    void isCompleteWhenTheFirstDocumentsAreReadAlthoughOthersKeepArriving() throws IOException {
        write("first.txt", "First.");
        List<Boolean> complete = new ArrayList<>();
        AtomicInteger arrived = new AtomicInteger();

        ingestion.ingest((done, total) -> {
            complete.add(ingestion.status().complete());
            if (arrived.incrementAndGet() < 5) {
                write("later%d.txt".formatted(arrived.get()), "Later.");
                ingestion.scan();
            }
        });

        assertThat(complete).startsWith(false).endsWith(true);
    }

    @Test
    void servesTheSecondOfTwoDocumentsWithOneIdWhenTheFirstIsDeleted() throws IOException {
        write("a.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}");
        write("b.jsonl", "{\"id\": \"x\", \"text\": \"Two.\"}");
        ingestion.ingest(IGNORED);
        assertThat(text("x")).isEqualTo("One.");

        Files.delete(folder.resolve("a.jsonl"));
        ingestion.ingest(IGNORED);

        assertThat(text("x")).isEqualTo("Two.");
        assertThat(failures()).isEmpty();
    }

    @Test
    void hasTheSameVersionWhateverTheOrderInWhichDocumentsArrived() throws IOException {
        write("a.jsonl", "{\"id\": \"x\", \"text\": \"A text that is longer than the other one.\"}");
        write("b.jsonl", "{\"id\": \"x\", \"text\": \"Two.\"}");
        write("c.txt", "Three.");
        ingestion.ingest(IGNORED);
        String atOnce = version();
        Path a = folder.resolve("a.jsonl");
        String text = Files.readString(a);
        Files.delete(a);
        Files.delete(folder.resolve("c.txt"));
        ingestion.ingest(IGNORED);
        write("c.txt", "Three.");
        ingestion.ingest(IGNORED);
        Files.writeString(a, text);

        ingestion.ingest(IGNORED);

        assertThat(version()).isEqualTo(atOnce);
    }

    private String version() {
        try (Snapshot now = snapshots.acquire()) {
            return now.version();
        }
    }

    private Ingestion ingestion() {
        SeedsConfig seeds = new Seeds(folder, Duration.ofSeconds(2), 1 << 20);
        IngestionComponents ingestionComponents = new IngestionComponents(seeds, () -> 200, SENTENCES, String::length);
        return new Ingestion(ingestionComponents, embedder, snapshots, Clock.systemUTC());
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> documents() {
        try (Snapshot now = snapshots.acquire()) {
            return Set.copyOf(now.documents().keySet());
        }
    }

    private String text(String id) {
        try (Snapshot now = snapshots.acquire()) {
            return now.document(id).orElseThrow().document().text();
        }
    }

    private List<String> failures() {
        return ingestion.status().failures().stream().map(ReadFailure::name).toList();
    }

    /** A class without a name would be taken for a bean by the tests that start the service. */
    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}
}
