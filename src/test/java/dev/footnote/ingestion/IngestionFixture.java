package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import dev.footnote.index.FixedIndexConfig;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.text.SentenceSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder, an embedder that can fail, and an ingestion between them. */
abstract class IngestionFixture {

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    static final Embedder.EmbeddingProgress IGNORED = Embedder.EmbeddingProgress.IGNORED;

    @TempDir
    Path temp;

    final FailingEmbedder embedder = new FailingEmbedder();
    final Snapshots snapshots = new Snapshots(new FixedIndexConfig(20_000), "model");
    Path folder = Path.of("");
    Ingestion ingestion = ingestion();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("seeds"));
        ingestion = ingestion();
    }

    @AfterEach
    void close() {
        snapshots.close();
    }

    final String version() {
        try (Snapshot now = snapshots.acquire()) {
            return now.version();
        }
    }

    final Ingestion ingestion() {
        SeedsConfig seeds = new Seeds(folder, Duration.ofSeconds(2), 1 << 20);
        IngestionComponents ingestionComponents = new IngestionComponents(seeds, () -> 200, SENTENCES, String::length);
        return new Ingestion(ingestionComponents, embedder, snapshots, Clock.systemUTC());
    }

    final Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    final void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    final Set<String> documents() {
        try (Snapshot now = snapshots.acquire()) {
            return Set.copyOf(now.documents().keySet());
        }
    }

    final String text(String id) {
        try (Snapshot now = snapshots.acquire()) {
            return now.document(id).orElseThrow().document().text();
        }
    }

    final List<String> failures() {
        return ingestion.status().failures().stream().map(ReadFailure::name).toList();
    }

    /** A class without a name would be taken for a bean by the tests that start the service. */
    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}
}
