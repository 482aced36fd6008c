package dev.footnote.slack;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request's body as raw bytes, whatever its content type: the signature covers the bytes, and the form
 * decoder's limit (2,048 bytes a field) is below what Slack sends with a click.
 */
final class RawBodyHandler implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(RawBodyHandler.class);

    private static final String KEY = RawBodyHandler.class.getName();

    private final int longest;

    /** Reads up to {@code longest} bytes; a longer body fails with 413. */
    RawBodyHandler(int longest) {
        this.longest = longest;
    }

    /** The body that was read from this request. */
    static Buffer of(RoutingContext context) {
        @Nullable Buffer body = context.get(KEY);
        return body == null ? Buffer.buffer() : body;
    }

    @Override
    public void handle(RoutingContext context) {
        new BodyReader(context).begin();
    }

    /** Reads one request, on its connection's thread. */
    private final class BodyReader {

        private final RoutingContext context;
        private final Buffer body = Buffer.buffer();
        private boolean over;

        BodyReader(RoutingContext context) {
            this.context = context;
        }

        void begin() {
            HttpServerRequest request = context.request();
            request.exceptionHandler(gone -> abort());
            request.handler(this::add);
            request.endHandler(end -> complete());
            request.resume();
        }

        private void add(Buffer part) {
            if (over) {
                return;
            }
            body.appendBuffer(part);
            if (body.length() > longest) {
                over = true;
                // Closes the connection: the client may be sending an endless body.
                context.response().putHeader("Connection", "close");
                context.fail(413);
            }
        }

        private void complete() {
            if (!over) {
                over = true;
                context.put(KEY, body);
                context.next();
            }
        }

        private void abort() {
            if (!over) {
                over = true;
                LOG.warn("A request to the Slack endpoint was aborted");
            }
        }
    }
}
