package dev.footnote.ingestion.uploads;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Processes uploads at the same time, but those of one document one after the other, each when the one before ended. */
final class UploadQueues {

    private final Executor threads;
    private final Consumer<Upload> process;
    private final Map<String, CompletionStage<UploadStatus>> last = new HashMap<>();

    UploadQueues(Executor threads, Consumer<Upload> process) {
        this.threads = threads;
        this.process = process;
    }

    synchronized void add(Upload upload) {
        CompletionStage<UploadStatus> end = upload.end();
        CompletionStage<UploadStatus> before = last.put(upload.document(), end);
        CompletionStage<UploadStatus> ready = before == null ? CompletableFuture.completedStage(null) : before;
        var unused = ready.thenRunAsync(() -> process.accept(upload), threads);
        end.thenRun(() -> forget(upload.document(), end));
    }

    private synchronized void forget(String document, CompletionStage<UploadStatus> end) {
        last.remove(document, end);
    }
}
