package dev.footnote.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Where a body goes. */
interface BodySink<T> {

    void write(Buffer part);

    /** Completes when the sink can take more; the request is paused until then. */
    Future<Void> ready();

    /** Ends a body that is complete. */
    Future<T> finish();

    /** Drops what has been written. */
    void discard();
}
