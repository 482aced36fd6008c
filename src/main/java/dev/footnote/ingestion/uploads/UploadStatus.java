package dev.footnote.ingestion.uploads;

import dev.footnote.ingestion.folder.FileProgress.Passages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload has come.
 *
 * @param id identifies the upload
 * @param document the id under which it is stored
 * @param isNew whether there was no document with this id before; known when it is stored
 * @param passages the passages of the file, as far as they are known
 * @param served the ids of its documents, when questions can be answered from them
 * @param problems parts that could not be read, for people
 * @param refusal why it failed; null if it did not
 */
public record UploadStatus(
        String id,
        String document,
        Stage stage,
        boolean isNew,
        Passages passages,
        List<String> served,
        List<String> problems,
        @Nullable UploadRefusedException refusal) {

    /** The steps of an upload, in order; the last two are final. */
    public enum Stage {
        WAITING,
        READING,
        EMBEDDING,
        DONE,
        FAILED
    }

    public UploadStatus {
        served = List.copyOf(served);
        problems = List.copyOf(problems);
    }

    static UploadStatus waiting(String id, String document) {
        return new UploadStatus(id, document, Stage.WAITING, false, Passages.NONE, List.of(), List.of(), null);
    }

    UploadStatus reading() {
        return at(Stage.READING, isNew, passages);
    }

    UploadStatus stored(boolean isNewDocument) {
        return at(Stage.READING, isNewDocument, passages);
    }

    UploadStatus embedding(Passages known) {
        return known.total() == 0 ? this : at(Stage.EMBEDDING, isNew, known);
    }

    private UploadStatus at(Stage next, boolean isNewDocument, Passages known) {
        return new UploadStatus(id, document, next, isNewDocument, known, served, problems, refusal);
    }

    UploadStatus done(List<String> documents, List<String> unread) {
        Passages all = new Passages(passages.total(), passages.total());
        return new UploadStatus(id, document, Stage.DONE, isNew, all, documents, unread, null);
    }

    UploadStatus failed(UploadRefusedException reason) {
        return new UploadStatus(id, document, Stage.FAILED, isNew, passages, List.of(), List.of(), reason);
    }
}
