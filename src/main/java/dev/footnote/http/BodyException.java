package dev.footnote.http;

/** The body of a request could not be read; the fault is the client's. */
public final class BodyException extends RuntimeException {

    /** Why a body could not be read. */
    public enum Reason {
        /** It has more bytes than its reader allows. */
        TOO_LARGE(413),
        /** It was not complete in time, or it was the oldest when too many were arriving. */
        TOO_SLOW(408),
        /** The client closed the connection before the end. */
        INCOMPLETE(400);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status of the response. */
        public int status() {
            return status;
        }
    }

    private final transient Reason reason;

    BodyException(Reason reason) {
        super("body not read: " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
