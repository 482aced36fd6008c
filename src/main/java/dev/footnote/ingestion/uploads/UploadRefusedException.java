package dev.footnote.ingestion.uploads;

/** A document was not stored or deleted, and nothing of it is left; the message tells people why, and what to do. */
public final class UploadRefusedException extends RuntimeException {

    /** Why it was refused. */
    public enum Reason {
        /** The id cannot be the name of a file, or its ending is that of no supported format. */
        INVALID_ID,
        /** Its title or date does not belong to one document. */
        INVALID_DETAILS,
        /** It comes from the seeds folder, or is a part of another file. */
        READ_ONLY,
        /** It has more bytes than the settings allow. */
        TOO_LARGE,
        /** No document can be read from it. */
        UNREADABLE,
        /** The uploaded files together have as many bytes as the settings allow. */
        FOLDER_FULL,
        /** The disk or another process prevents it. */
        NOT_STORED,
        /** There is no such document, or it was deleted meanwhile. */
        UNKNOWN
    }

    private final Reason reason;

    public UploadRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UploadRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** For people; never empty. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
