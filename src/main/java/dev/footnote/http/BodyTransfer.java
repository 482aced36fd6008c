package dev.footnote.http;

import dev.footnote.http.BodyException.Reason;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Transfers the body of one request to a sink, on the event loop of its connection. */
final class BodyTransfer<T> {

    /** The rest of a body that is too large is skipped up to this many bytes. */
    private static final long MAX_SKIPPED_BYTES = 64L << 20;

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final ArrivingBodies arriving;
    private final BodySink<T> sink;
    private final Promise<T> whole = Promise.promise();
    private final Context context = Vertx.currentContext();
    private final Runnable drop = this::drop;
    private long received;
    private long timer;
    private boolean oversized;
    private boolean done;

    BodyTransfer(RoutingContext routing, ArrivingBodies arriving, BodySink<T> sink) {
        this.routing = routing;
        this.request = routing.request();
        this.arriving = arriving;
        this.sink = sink;
    }

    Future<T> start(Duration timeout, long longest) {
        if (request.isEnded()) {
            return sink.finish();
        }
        if (routing.response().closed()) {
            sink.discard();
            return Future.failedFuture(new BodyException(Reason.INCOMPLETE));
        }
        timer = routing.vertx().setTimer(timeout.toMillis(), late -> fail(Reason.TOO_SLOW));
        arriving.add(drop);
        request.exceptionHandler(gone -> fail(Reason.INCOMPLETE));
        request.handler(part -> receive(part, longest));
        request.endHandler(end -> complete());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        request.resume();
        return whole.future();
    }

    private void receive(Buffer part, long longest) {
        received += part.length();
        if (done) {
            return;
        }
        if (received > longest) {
            skip(longest);
        } else {
            sink.write(part);
            arriving.grow(drop, part.length());
            pauseUntilReady();
        }
    }

    /** Reads on without keeping anything, so that the client gets to read its response. */
    private void skip(long longest) {
        if (!oversized) {
            oversized = true;
            arriving.remove(drop);
            sink.discard();
        }
        if (received > longest + MAX_SKIPPED_BYTES) {
            fail(Reason.TOO_LARGE);
        }
    }

    private void pauseUntilReady() {
        Future<Void> ready = sink.ready();
        if (!ready.isComplete()) {
            request.pause();
            ready.onComplete(drained -> request.resume());
        }
    }

    private void complete() {
        if (oversized) {
            fail(Reason.TOO_LARGE);
        } else if (!done) {
            end();
            sink.finish().onComplete(whole);
        }
    }

    private void drop() {
        context.runOnContext(dropped -> fail(Reason.TOO_SLOW));
    }

    private void fail(Reason reason) {
        if (done) {
            return;
        }
        end();
        if (!oversized) {
            sink.discard();
        }
        if (reason != Reason.INCOMPLETE) {
            // Closing the connection is the only way to end a request that is still arriving.
            routing.addEndHandler(answered -> request.connection().close());
            if (request.version() != HttpVersion.HTTP_2) {
                routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        }
        whole.fail(new BodyException(reason));
    }

    private void end() {
        done = true;
        routing.vertx().cancelTimer(timer);
        arriving.remove(drop);
    }
}
