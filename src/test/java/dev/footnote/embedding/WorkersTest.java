package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.embedding.Embedder.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers(1);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void takesTheLargestFirstAndAnswersInOrder() {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        var work = new Workers.Work<String, Integer>(
                text -> {
                    taken.add(text);
                    return text.length();
                },
                String::length);

        List<Integer> lengths = workers.all(List.of("bb", "a", "dddd", "ccc"), work, Progress.IGNORED);

        assertThat(lengths).containsExactly(2, 1, 4, 3);
        assertThat(taken).containsExactly("dddd", "ccc", "bb", "a");
    }

    @Test
    void endsWithTheFirstFailureAndItsCause() {
        IllegalStateException broken = new IllegalStateException("broken");
        var work = new Workers.Work<String, String>(
                text -> {
                    throw broken;
                },
                String::length);

        assertThatThrownBy(() -> workers.all(List.of("a", "b"), work, Progress.IGNORED))
                .isInstanceOf(EmbeddingException.class)
                .hasRootCause(broken);
    }

    @Test
    void endsWhenItsCallerIsInterrupted() {
        var work = new Workers.Work<String, String>(text -> text, String::length);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> workers.all(List.of("a"), work, Progress.IGNORED))
                .isInstanceOf(EmbeddingException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesNoCallerWaitingWhenItIsClosed() {
        var work = new Workers.Work<String, String>(
                text -> {
                    workers.close();
                    return text;
                },
                String::length);

        assertThatThrownBy(() -> workers.all(List.of("a", "b", "c"), work, Progress.IGNORED))
                .isInstanceOfAny(EmbeddingException.class, RejectedExecutionException.class);
    }

    @Test
    void hasNothingToDoForNothing() {
        var work = new Workers.Work<String, String>(text -> text, String::length);

        assertThat(workers.all(List.of(), work, Progress.IGNORED)).isEmpty();
    }
}
