package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.runs.RunState.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs across a shutdown, a crash and a restart of the service. */
class RestartedRunsTest extends EvaluationRunsFixture {

    @Test
    void keepsResultsAcrossARestart() throws IOException {
        RunState first = await(start("first", 3).id(), Stage.DONE);
        RunState second = await(start("second", 2).id(), Stage.DONE);
        runs.close();

        runs = reopened(results());

        assertThat(runs.list()).containsExactly(second, first);
        assertThat(first.done()).isEqualTo(3);
        assertThat(first.figures()).isNotNull();
        assertThat(runs.report(first.id())).isPresent();
    }

    @Test
    void marksUnfinishedRunsAsInterruptedAfterACrash() throws IOException {
        asker.shutAfter(2);
        RunState running = start("running", 5);
        RunState waiting = start("waiting", 5);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(running.id()).orElseThrow().done() == 2);
        Path asItWas = copy(results(), folder.resolve("died"));

        try (EvaluationRuns next = reopened(asItWas)) {
            RunState died = next.find(running.id()).orElseThrow();
            assertThat(died.stage()).isEqualTo(Stage.FAILED);
            assertThat(died.reason()).isEqualTo("interrupted");
            assertThat(died.done()).isEqualTo(2);
            assertThat(next.find(waiting.id()).orElseThrow().reason()).isEqualTo("interrupted");
        }
        try (EvaluationRuns afterThat = reopened(asItWas)) {
            assertThat(afterThat.find(running.id()).orElseThrow().stage()).isEqualTo(Stage.FAILED);
        }
    }

    @Test
    void marksARunningRunAsInterruptedAtShutdown() throws IOException {
        asker.shutAfter(2);
        RunState run = start("running", 50);
        RunState waiting = start("waiting", 5);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(run.id()).orElseThrow().done() == 2);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(runs::close);
        Path more = set("more", 1);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isRefused(more));
        asker.open();
        closing.join();

        runs = reopened(results());
        assertThat(runs.find(run.id()).orElseThrow().reason()).isEqualTo("interrupted");
        assertThat(runs.find(waiting.id()).orElseThrow().reason()).isEqualTo("interrupted");
        assertThat(begun).containsExactly("running");
    }

    private boolean isRefused(Path set) {
        try {
            runs.start(set, SEARCH);
            return false;
        } catch (EvaluationQueueFullException stopping) {
            return true;
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
