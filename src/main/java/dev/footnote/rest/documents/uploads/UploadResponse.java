package dev.footnote.rest.documents.uploads;

import dev.footnote.ingestion.uploads.UploadRefusedException;
import dev.footnote.ingestion.uploads.UploadStatus;
import dev.footnote.ingestion.uploads.UploadStatus.Stage;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an upload has come. */
@Schema(name = "Upload", description = "How far an upload has come.")
record UploadResponse(
        @Schema(
                nullable = true,
                description = "The id of the upload, for /api/uploads/{id}; null if the file was refused at once.")
        @Nullable String id,

        @Schema(description = "The id of the document.") String documentId,

        @Schema(
                description = "The state of the upload; the last two are final.",
                enumeration = {"waiting", "reading", "embedding", "done", "failed"})
        String state,

        @Schema(
                description =
                        "The status that PUT of this document has now: 201 created, 200 replaced, 202 going on, or that"
                                + " of the problem.")
        int status,

        @Schema(description = "The number of passages that are embedded.")
        int embedded,

        @Schema(description = "The number of passages of the file; 0 until it has been read.")
        int total,

        @Schema(nullable = true, description = "Why the upload failed, and what to do; null if it did not.") @Nullable String reason,

        @Schema(description = "Parts of the file that could not be read.")
        List<String> problems,

        @Schema(description = "The ids of the documents in the file that answers can cite; empty until it is done.")
        List<String> documents) {

    static UploadResponse of(UploadStatus upload) {
        UploadRefusedException refusal = upload.refusal();
        return new UploadResponse(
                upload.id(),
                upload.document(),
                upload.stage().name().toLowerCase(Locale.ROOT),
                status(upload),
                upload.passages().embedded(),
                upload.passages().total(),
                refusal == null ? null : refusal.explanation(),
                upload.problems(),
                upload.served());
    }

    /** A file that was not accepted. */
    static UploadResponse refused(String documentId, int status, String reason) {
        return new UploadResponse(null, documentId, "failed", status, 0, 0, reason, List.of(), List.of());
    }

    private static int status(UploadStatus upload) {
        UploadRefusedException refusal = upload.refusal();
        if (refusal != null) {
            return UploadProblems.of(refusal).getStatusCode();
        }
        if (upload.stage() != Stage.DONE) {
            return 202;
        }
        return upload.isNew() ? 201 : 200;
    }

    /** The files of a form, in their order. */
    @Schema(name = "Uploads", description = "The files of a form, in their order.")
    record Several(
            @Schema(description = "The uploads, in the order of the files.")
            List<UploadResponse> uploads) {}
}
