package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentQuestionsIT {

    private static final int ASKERS = 50;

    @TempDir
    private Path folder;

    @Test
    void concurrentQuestionsNeverUseAPartialIndexWhileFilesChange() throws Exception {
        // Each edition states the same number twice, so that an answer that mixes two editions would be noticed.
        write(0);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        try (Engine engine = Engines.over(folder, Map.of("footnote.seeds.scan-interval", "0.02s"))) {
            engine.ingest((embedded, total) -> {});
            Map<String, String> versions = new ConcurrentHashMap<>();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                answers.add(askers.submit(asker(engine, done, versions)));
            }

            engine.watch((embedded, total) -> {});
            for (int edition = 1; edition <= 15; edition++) {
                write(edition);
                int wanted = edition;
                org.awaitility.Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> text(engine).contains("budget " + wanted + " "));
            }
            done.set(true);

            int asked = 0;
            for (Future<Integer> answer : answers) {
                asked += answer.get();
            }
            assertThat(asked).isGreaterThanOrEqualTo(ASKERS);
            assertThat(versions.size()).isGreaterThan(1);
        } finally {
            askers.shutdownNow();
        }
    }

    private Callable<Integer> asker(Engine engine, AtomicBoolean done, Map<String, String> versions) {
        return () -> {
            int asked = 0;
            do {
                Answer answer = Engines.ask(engine, "What is the harbour budget of the year?");
                assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
                assertThat(answer.citations())
                        .allMatch(citation -> citation.quote().contains(editionOf(answer)));
                String hash = versions.putIfAbsent(answer.index(), hash(answer));
                assertThat(hash == null || hash.equals(hash(answer)))
                        .as("one version has one text")
                        .isTrue();
                asked++;
            } while (!done.get());
            return asked;
        };
    }

    private static String editionOf(Answer answer) {
        return answer.citations().get(0).quote().replaceAll("(?s).*?budget (\\d+) .*", "budget $1 ");
    }

    private static String hash(Answer answer) {
        return answer.citations().stream()
                .map(Citation::documentHash)
                .findFirst()
                .orElse("");
    }

    private static String text(Engine engine) {
        return engine.document("harbour.txt")
                .map(indexed -> indexed.document().text())
                .orElse("");
    }

    private void write(int edition) throws IOException {
        Path next = folder.resolve(".next");
        Files.writeString(
                next,
                "The harbour budget %d of the year was agreed. Later the harbour budget %d was printed.\n"
                        .formatted(edition, edition));
        // Without an atomic move, the old file is deleted first and a question in between correctly gets no answer.
        Files.move(next, folder.resolve("harbour.txt"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder.resolve("extra" + edition % 3 + ".txt"), "Extra notes, edition " + edition + ".");
        Files.deleteIfExists(folder.resolve("extra" + (edition + 1) % 3 + ".txt"));
    }
}
