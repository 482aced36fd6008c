package dev.footnote.embedding;

import dev.footnote.embedding.Embedder.EmbeddingProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A thread pool that embeds items in parallel. */
final class EmbeddingWorkers implements AutoCloseable {

    private final ExecutorService pool;
    private volatile boolean closed;

    /** Creates a pool; a count of 0 means one thread for each core. */
    EmbeddingWorkers(int count) {
        int threads = count == 0 ? Runtime.getRuntime().availableProcessors() : count;
        pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "footnote-embedding");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The work on an item, and a measure of its size. */
    record EmbeddingWork<T, R>(Function<T, R> step, ToIntFunction<T> size) {}

    /**
     * The results in the order of the items. The largest items run first, so that no worker ends alone on a large one.
     */
    <T, R> List<R> runAll(List<T> items, EmbeddingWork<T, R> embeddingWork, EmbeddingProgress embeddingProgress) {
        CompletionService<IndexedResult<R>> completions = new ExecutorCompletionService<>(pool);
        List<Future<IndexedResult<R>>> running = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> -embeddingWork.size().applyAsInt(items.get(i))))
                .map(i -> completions.submit(
                        () -> new IndexedResult<>(i, unlessClosed(embeddingWork.step(), items.get(i)))))
                .toList();
        try {
            return collect(completions, items.size(), embeddingProgress);
        } finally {
            running.forEach(future -> future.cancel(false));
        }
    }

    private static <R> List<R> collect(
            CompletionService<IndexedResult<R>> completions, int total, EmbeddingProgress embeddingProgress) {
        List<@Nullable R> results = new ArrayList<>(Collections.nCopies(total, null));
        for (int done = 1; done <= total; done++) {
            IndexedResult<R> next = next(completions);
            results.set(next.index(), next.result());
            embeddingProgress.onProgress(done, total);
        }
        return List.copyOf(results);
    }

    private static <R> IndexedResult<R> next(CompletionService<IndexedResult<R>> completions) {
        try {
            return completions.take().get();
        } catch (ExecutionException e) {
            throw new EmbeddingException("a text could not be embedded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("embedding was interrupted", e);
        }
    }

    private record IndexedResult<R>(int index, R result) {}

    private <T, R> R unlessClosed(Function<T, R> step, T item) {
        if (closed) {
            throw new EmbeddingException("the embedding model was closed");
        }
        return step.apply(item);
    }

    /** Does not wait; a thread in {@link #runAll} gets an exception with the next item. */
    @Override
    public void close() {
        closed = true;
        pool.shutdown();
    }
}
