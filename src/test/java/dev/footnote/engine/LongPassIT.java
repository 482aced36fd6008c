package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongPassIT {

    /** A minute of embedding, or more. */
    private static final int SENTENCES = 60_000;

    @TempDir
    private Path folder;

    @Test
    void servesNewDocumentsAndForgetsDeletedOnesWhileALargeOneIsEmbedded() throws Exception {
        Files.writeString(folder.resolve("old.md"), "# Canteen\n\nThe canteen opens at noon.\n");
        try (Engine engine = Engines.over(folder, Map.of("footnote.seeds.scan-interval", "0.1s"))) {
            engine.ingest((done, total) -> {});
            Files.writeString(folder.resolve("large.txt"), largeText());
            engine.watch((done, total) -> {});
            await(() -> assertThat(engine.status().embedded()).isPositive());

            Files.delete(folder.resolve("old.md"));
            Files.writeString(folder.resolve("new.md"), "# Parking\n\nThe car park closes at midnight.\n");
            await(() -> assertThat(engine.document("new.md")).isPresent());

            await(() -> assertThat(engine.document("old.md")).isEmpty());
            Answer answer = Engines.ask(engine, "When does the car park close?");
            assertThat(answer.text()).contains("midnight");
            assertThat(engine.document("large.txt"))
                    .as("is still being embedded")
                    .isEmpty();
        }
    }

    /** Different in each run, so that no embedding is known. */
    private static String largeText() {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append("Entry %d of the archive lists item %d.%n".formatted(i, random.nextInt()));
        }
        return text.toString();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion);
    }
}
