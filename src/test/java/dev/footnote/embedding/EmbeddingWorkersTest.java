package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.embedding.Embedder.EmbeddingProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddingWorkersTest {

    private final EmbeddingWorkers embeddingWorkers = new EmbeddingWorkers(1);

    @AfterEach
    void close() {
        embeddingWorkers.close();
    }

    @Test
    void processesTheLargestFirstAndReturnsResultsInOrder() {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<String, Integer>(
                text -> {
                    taken.add(text);
                    return text.length();
                },
                String::length);

        List<Integer> lengths =
                embeddingWorkers.runAll(List.of("bb", "a", "dddd", "ccc"), embeddingWork, EmbeddingProgress.IGNORED);

        assertThat(lengths).containsExactly(2, 1, 4, 3);
        assertThat(taken).containsExactly("dddd", "ccc", "bb", "a");
    }

    @Test
    void failsWithTheFirstFailureAndItsCause() {
        IllegalStateException broken = new IllegalStateException("broken");
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<String, String>(
                text -> {
                    throw broken;
                },
                String::length);

        assertThatThrownBy(() -> embeddingWorkers.runAll(List.of("a", "b"), embeddingWork, EmbeddingProgress.IGNORED))
                .isInstanceOf(EmbeddingException.class)
                .hasRootCause(broken);
    }

    @Test
    void stopsWhenItsCallerIsInterrupted() {
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<String, String>(text -> text, String::length);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> embeddingWorkers.runAll(List.of("a"), embeddingWork, EmbeddingProgress.IGNORED))
                .isInstanceOf(EmbeddingException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void releasesWaitingCallersWhenClosed() {
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<String, String>(
                text -> {
                    embeddingWorkers.close();
                    return text;
                },
                String::length);

        assertThatThrownBy(
                        () -> embeddingWorkers.runAll(List.of("a", "b", "c"), embeddingWork, EmbeddingProgress.IGNORED))
                .isInstanceOfAny(EmbeddingException.class, RejectedExecutionException.class);
    }

    @Test
    void returnsNothingForNoTexts() {
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<String, String>(text -> text, String::length);

        assertThat(embeddingWorkers.runAll(List.of(), embeddingWork, EmbeddingProgress.IGNORED))
                .isEmpty();
    }
}
