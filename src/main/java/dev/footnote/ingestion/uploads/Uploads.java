package dev.footnote.ingestion.uploads;

import dev.footnote.ingestion.Ingestion;
import dev.footnote.ingestion.folder.DocumentFiles;
import dev.footnote.ingestion.folder.FileProgress;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.uploads.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores and deletes uploaded documents. An upload is written to disk, read, and moved to its name only if documents
 * were read from it; then ingestion takes it up. Uploads of one id happen one after the other. Thread-safe.
 */
public final class Uploads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private static final String TAKEN = "Other files have documents with the ids of this one, which are served.";
    private static final String DELETED = "The document was deleted while it was read.";

    private final DocumentsConfig config;
    private final UploadStore store;
    private final DocumentFiles files;
    private final DocumentReader reader;
    private final Ingestion ingestion;
    private final Runnable requestPass;
    private final RecentUploads recent = new RecentUploads();
    private final UploadQueues queues;
    private final Set<Upload> stored = ConcurrentHashMap.newKeySet();
    private final AtomicLong stagedBytes = new AtomicLong();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), Uploads::thread);

    /** @param requestPass has ingestion start a pass soon */
    public Uploads(UploadSettings settings, Ingestion ingestion, DocumentReader reader, Runnable requestPass) {
        this.config = settings.config();
        this.store = new UploadStore(settings.folder());
        this.files = settings.files();
        this.reader = reader;
        this.ingestion = ingestion;
        this.requestPass = requestPass;
        this.queues = new UploadQueues(threads, this::process);
        ingestion.onProgress(this::followStored);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "footnote-uploads");
        thread.setDaemon(true);
        return thread;
    }

    /** Goes on with what was accepted before the process ended. */
    public void resume() {
        if (!config.enabled()) {
            return;
        }
        try {
            List<StagedFile> staged = store.recover();
            staged.forEach(this::enqueue);
            if (!staged.isEmpty()) {
                LOG.info("Uploads are resumed count={}", staged.size());
            }
        } catch (IOException unreadable) {
            LOG.error("Uploads that were accepted before cannot be resumed", unreadable);
        }
    }

    /**
     * Stores a document; returns when it is on disk, before questions can be answered from it. From then on it survives a
     * crash.
     *
     * @throws UploadRefusedException if it is not accepted
     */
    public Upload accept(NewDocument document, InputStream content) {
        requireWritable(document.id());
        StagedFile staged;
        try {
            staged = store.stage(document, content);
        } catch (IOException failed) {
            throw notStored(failed);
        }
        try {
            requireSize(staged);
        } catch (UploadRefusedException tooMuch) {
            discard(staged);
            throw tooMuch;
        }
        return enqueue(staged);
    }

    private void requireWritable(String id) {
        if (!config.enabled()) {
            throw new UploadRefusedException(
                    Reason.READ_ONLY, "Uploads are switched off; set footnote.documents.enabled to switch them on.");
        }
        if (files.isSeed(id)) {
            throw new UploadRefusedException(
                    Reason.READ_ONLY, "This document comes from the seeds folder; change its file there.");
        }
    }

    private void requireSize(StagedFile staged) {
        if (staged.bytes() > config.maxBytes()) {
            throw new UploadRefusedException(
                    Reason.TOO_LARGE,
                    "The file has more than %d bytes (footnote.documents.max-bytes).".formatted(config.maxBytes()));
        }
        long replaced = files.uploaded(staged.document().id())
                .map(file -> file.stamp().size())
                .orElse(0L);
        if (ingestion.uploadedBytes() + stagedBytes.get() + staged.bytes() - replaced > config.maxTotalBytes()) {
            throw new UploadRefusedException(
                    Reason.FOLDER_FULL,
                    "The uploaded documents together would have more than %d bytes (footnote.documents.max-total-bytes); delete some."
                            .formatted(config.maxTotalBytes()));
        }
    }

    private Upload enqueue(StagedFile staged) {
        Upload upload = new Upload(staged);
        stagedBytes.addAndGet(staged.bytes());
        recent.add(upload);
        queues.add(upload);
        return upload;
    }

    /** The progress of an upload; empty if it is unknown, or ended long ago. */
    public Optional<UploadStatus> find(String id) {
        return recent.find(id).map(Upload::status);
    }

    /** Reads a staged file, and gives it its name if it is a document. */
    private void process(Upload upload) {
        StagedFile staged = upload.staged();
        upload.update(UploadStatus::reading);
        try {
            requireDocuments(reader.read(staged.asFile()), upload.document());
            requireWritable(upload.document());
            boolean isNew = store.commit(staged);
            LOG.info("Document uploaded id={} bytes={} new={}", upload.document(), staged.bytes(), isNew);
            upload.update(status -> status.stored(isNew));
            follow(upload);
        } catch (UploadRefusedException refused) {
            fail(upload, refused);
        } catch (IOException | RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                fail(upload, notStored(failed));
            }
        } finally {
            stagedBytes.addAndGet(-staged.bytes());
        }
    }

    private void requireDocuments(ParsedFile parsed, String name) {
        if (parsed.documents().isEmpty()) {
            String reasons = reasons(parsed.failures());
            throw new UploadRefusedException(
                    parsed.isRetryable() ? Reason.NOT_STORED : Reason.UNREADABLE,
                    "No document can be read from this file: " + (reasons.isEmpty() ? "it has no text" : reasons)
                            + ".");
        }
        if (parsed.documents().stream().allMatch(document -> isServedByAnother(document, name))) {
            throw new UploadRefusedException(Reason.READ_ONLY, TAKEN);
        }
    }

    private boolean isServedByAnother(ParsedDocument document, String name) {
        return files.find(document.document().id())
                .filter(file -> !file.name().equals(name))
                .isPresent();
    }

    private static String reasons(List<ReadFailure> failures) {
        return failures.stream().map(ReadFailure::reason).limit(10).collect(Collectors.joining("; "));
    }

    private static UploadRefusedException notStored(Exception failed) {
        LOG.error("An uploaded document cannot be stored", failed);
        return new UploadRefusedException(
                Reason.NOT_STORED, "The document could not be stored; send it again later.", failed);
    }

    private void fail(Upload upload, UploadRefusedException refused) {
        discard(upload.staged());
        upload.update(status -> status.failed(refused));
    }

    private void discard(StagedFile staged) {
        try {
            store.discard(staged);
        } catch (IOException failed) {
            LOG.warn("An upload that failed cannot be deleted key={}", staged.key(), failed);
        }
    }

    private void follow(Upload upload) {
        SeedFile file = files.uploaded(upload.document())
                .orElseThrow(() -> new UploadRefusedException(Reason.UNKNOWN, DELETED));
        ingestion.add(file);
        stored.add(upload);
        requestPass.run();
        follow(upload, ingestion.progress(upload.document()));
    }

    private void followStored() {
        stored.forEach(upload -> follow(upload, ingestion.progress(upload.document())));
    }

    private void follow(Upload upload, FileProgress progress) {
        switch (progress.stage()) {
            case WAITING, READING -> upload.update(status -> status.embedding(progress.passages()));
            case UNKNOWN -> upload.update(status -> status.failed(new UploadRefusedException(Reason.UNKNOWN, DELETED)));
            case DONE -> upload.update(status -> end(status, progress));
        }
        if (upload.isEnded()) {
            stored.remove(upload);
        }
    }

    private static UploadStatus end(UploadStatus status, FileProgress progress) {
        List<String> problems =
                progress.failures().stream().map(ReadFailure::reason).toList();
        return progress.served().isEmpty()
                ? status.failed(new UploadRefusedException(
                        Reason.UNREADABLE,
                        problems.isEmpty()
                                ? TAKEN
                                : "No document can be read from this file: " + String.join("; ", problems) + "."))
                : status.done(progress.served(), problems);
    }

    /**
     * Deletes an uploaded document; questions that come in later are not answered from it.
     *
     * @throws UploadRefusedException if it is not uploaded, or only a part of a file
     */
    public void delete(String id) {
        try {
            if (config.enabled() && store.delete(id)) {
                ingestion.remove(id);
                LOG.info("Uploaded document deleted id={}", id);
                return;
            }
        } catch (IOException | UncheckedIOException failed) {
            throw notStored(failed);
        }
        SeedFile file = files.find(id)
                .orElseThrow(() -> new UploadRefusedException(Reason.UNKNOWN, "There is no document with this id."));
        throw new UploadRefusedException(
                Reason.READ_ONLY,
                file.isUploaded()
                        ? "This document is a part of the uploaded file %s; delete that.".formatted(file.name())
                        : "This document comes from the seeds folder; delete its file there.");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        store.close();
    }
}
