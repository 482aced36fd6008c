package dev.footnote.ingestion.uploads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** An upload that was accepted, and goes on by itself. Thread-safe. */
public final class Upload {

    private final StagedFile staged;
    private final CompletableFuture<UploadStatus> end = new CompletableFuture<>();
    private UploadStatus status;

    Upload(StagedFile staged) {
        this.staged = staged;
        this.status = UploadStatus.waiting(staged.key(), staged.document().id());
    }

    StagedFile staged() {
        return staged;
    }

    String document() {
        return staged.document().id();
    }

    public synchronized UploadStatus status() {
        return status;
    }

    /** Completes when questions can be answered from the document, or when the upload has failed; never with a failure. */
    public CompletionStage<UploadStatus> end() {
        return end.minimalCompletionStage();
    }

    /** A status that is final does not change any more. */
    void update(UnaryOperator<UploadStatus> change) {
        UploadStatus next;
        synchronized (this) {
            if (isEnded()) {
                return;
            }
            status = change.apply(status);
            next = status;
        }
        if (isEnded()) {
            end.complete(next);
        }
    }

    synchronized boolean isEnded() {
        return status.stage() == UploadStatus.Stage.DONE || status.stage() == UploadStatus.Stage.FAILED;
    }
}
