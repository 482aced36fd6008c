package dev.footnote.rest.documents.uploads;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.ingestion.uploads.NewDocument;
import dev.footnote.ingestion.uploads.Upload;
import dev.footnote.ingestion.uploads.UploadRefusedException;
import dev.footnote.ingestion.uploads.UploadStatus;
import dev.footnote.ingestion.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Has documents stored and deleted, and waits for their end without a thread; refusals become problems. */
@Singleton
class AwaitedUploads {

    private final Uploads uploads;
    private final Duration longestWait;

    AwaitedUploads(Engine engine, EngineConfig config) {
        this.uploads = engine.uploads();
        this.longestWait = config.documents().maxWait();
    }

    /**
     * Stores a document before it returns; the status follows when the upload has ended or the wait is over.
     *
     * @param prefer the header {@code Prefer}
     */
    Uni<UploadStatus> store(String id, UploadMetadata details, InputStream body, @Nullable String prefer) {
        try {
            Upload upload = uploads.accept(new NewDocument(id, details), body);
            return awaitEnd(upload, UploadHeaders.wait(prefer, longestWait));
        } catch (UploadRefusedException refused) {
            throw UploadProblems.of(refused);
        }
    }

    private static Uni<UploadStatus> awaitEnd(Upload upload, Duration wait) {
        return wait.isZero()
                ? Uni.createFrom().item(upload::status)
                : Uni.createFrom()
                        .completionStage(upload.end())
                        .ifNoItem()
                        .after(wait)
                        .recoverWithItem(upload::status);
    }

    void delete(String id) {
        try {
            uploads.delete(id);
        } catch (UploadRefusedException refused) {
            throw UploadProblems.of(refused);
        }
    }
}
