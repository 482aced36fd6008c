package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens to documents while a pass is running, and which order they arrive in. */
class IngestionDuringPassTest extends IngestionFixture {

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
}
