package dev.footnote.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.InputStream;

/**
 * Reads the bodies of requests without holding a thread, within a time and a size. Call it on the event loop of the
 * request, before anything else reads from it. The futures fail with a {@link BodyException}; once its response has
 * been sent, the connection is closed.
 */
@Singleton
public final class BodyReader {

    private final HttpConfig config;
    private final ArrivingBodies bodies;
    private final ArrivingBodies uploads;

    public BodyReader(HttpConfig config) {
        this.config = config;
        this.bodies = new ArrivingBodies(config.maxBodies(), config.maxBufferedBytes());
        this.uploads = new ArrivingBodies(config.maxBodies(), Long.MAX_VALUE);
    }

    /** Reads a body of at most {@code longest} bytes to memory. */
    public Future<Buffer> read(RoutingContext routing, int longest) {
        var body = new BodyTransfer<>(routing, bodies, new MemorySink());
        return body.start(config.bodyTimeout(), longest);
    }

    /**
     * Writes a body of at most {@code longest} bytes to a temporary file and opens it. The file is deleted when it is
     * closed, or with the response if nobody closes it.
     */
    public Future<InputStream> save(RoutingContext routing, long longest) {
        return FileSink.create(routing)
                .compose(sink -> new BodyTransfer<>(routing, uploads, sink).start(config.uploadTimeout(), longest))
                .compose(file -> UploadedFile.open(file, routing));
    }
}
