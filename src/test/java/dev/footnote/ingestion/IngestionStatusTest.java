package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.index.FixedIndexConfig;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.text.SentenceSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionStatusTest {

    @TempDir
    private Path folder;

    private final Snapshots snapshots = new Snapshots(new FixedIndexConfig(20_000), "model");

    private Ingestion ingestion;

    @BeforeEach
    void watchTheFolder() {
        SeedsConfig seeds = new Seeds(folder, Duration.ofSeconds(1), 100_000);
        IngestionComponents ingestionComponents =
                new IngestionComponents(seeds, () -> 200, new SentenceSplitter(), String::length);
        ingestion = new Ingestion(ingestionComponents, new HashingEmbedder(), snapshots, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        snapshots.close();
    }

    @Test
    void countsServedDocumentsWhileOthersAreEmbedded() throws IOException {
        for (int i = 0; i < 600; i++) {
            write(i + ".txt", "Text " + i + ".");
        }
        List<Integer> documents = new ArrayList<>();
        List<Integer> passages = new ArrayList<>();

        ingestion.ingest((embedded, total) -> {
            documents.add(ingestion.status().documents());
            passages.add(ingestion.status().passages());
        });

        assertThat(documents).startsWith(0).contains(128);
        assertThat(passages).isEqualTo(documents);
        assertThat(ingestion.status().documents()).isEqualTo(600);
    }

    @Test
    void reportsMalformedJsonWithoutParserLocations() throws IOException {
        write("cut.jsonl", "{\"id\":\"a\",\"text\":\"Whole.\"}\n{\"id\":\"b\"\n");

        ingestion.ingest(Embedder.EmbeddingProgress.IGNORED);

        assertThat(ingestion.status().failures())
                .containsExactly(new ReadFailure(
                        "cut.jsonl:2", "not JSON: Unexpected end-of-input: expected close marker for Object"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A class without a name would be taken for a bean by the tests that start the service. */
    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}
}
