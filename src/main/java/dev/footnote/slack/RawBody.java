package dev.footnote.slack;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request's body as the bytes that were sent, whatever its type: what is signed are those, and a form's own limits
 * (2,048 bytes a field) are below what Slack sends with a click.
 */
final class RawBody implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(RawBody.class);

    private static final String KEY = RawBody.class.getName();

    private final int longest;

    /** With the most bytes that are read; a longer body fails with 413. */
    RawBody(int longest) {
        this.longest = longest;
    }

    /** What was read of this request. */
    static Buffer of(RoutingContext context) {
        @Nullable Buffer body = context.get(KEY);
        return body == null ? Buffer.buffer() : body;
    }

    @Override
    public void handle(RoutingContext context) {
        new Reading(context).begin();
    }

    /** Of one request, on the thread of its connection. */
    private final class Reading {

        private final RoutingContext context;
        private final Buffer body = Buffer.buffer();
        private boolean over;

        Reading(RoutingContext context) {
            this.context = context;
        }

        void begin() {
            HttpServerRequest request = context.request();
            request.exceptionHandler(gone -> breakOff());
            request.handler(this::add);
            request.endHandler(end -> hand());
            request.resume();
        }

        private void add(Buffer part) {
            if (over) {
                return;
            }
            body.appendBuffer(part);
            if (body.length() > longest) {
                over = true;
                // Whoever sends without an end would go on sending.
                context.response().putHeader("Connection", "close");
                context.fail(413);
            }
        }

        private void hand() {
            if (!over) {
                over = true;
                context.put(KEY, body);
                context.next();
            }
        }

        private void breakOff() {
            if (!over) {
                over = true;
                LOG.warn("A request in Slack's name broke off");
            }
        }
    }
}
