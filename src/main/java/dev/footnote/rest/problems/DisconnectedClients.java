package dev.footnote.rest.problems;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Counts clients of any address that disconnect before their response is complete. This is no failure of the service:
 * it is logged at debug level only.
 */
@Singleton
public class DisconnectedClients {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DisconnectedClients.class);

    /** Before all other handlers, so that no request is missed. */
    private static final int FIRST = 20_000;

    private static final String COUNTED = DisconnectedClients.class.getName();

    /** The framework class that writes streams. It logs each failed write as an error. */
    private static final Logger STREAM_WRITER =
            Logger.getLogger("org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler");

    /** Warns when a stream to a client that has left is ended twice: by its writer and by the server. */
    private static final Logger PROMISES = Logger.getLogger("io.netty.channel.AbstractChannelHandlerContext");

    /** Frames of the server's own connections; calls of models and of Slack use other clients. */
    private static final String CHANNEL = "io.netty.channel.";

    private final LongAdder disconnected = new LongAdder();

    /** The number of clients since the start. */
    public long count() {
        return disconnected.sum();
    }

    void observe(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
        FunctionCounter.builder("footnote.clients.disconnected", disconnected, LongAdder::sum)
                .description("Clients that disconnected before their response was complete")
                .register(Metrics.globalRegistry);
        STREAM_WRITER.setFilter(DisconnectedClients::isFailure);
        PROMISES.setFilter(entry -> !endsClosedStream(String.valueOf(entry.getMessage())));
    }

    private void watch(RoutingContext routing) {
        // A rerouted request passes here twice.
        if (routing.get(COUNTED) == null) {
            routing.put(COUNTED, true);
            routing.addEndHandler(end -> {
                if (end.failed()) {
                    disconnected.increment();
                    LOG.debug("A client disconnected path={}", routing.request().path());
                }
            });
        }
        routing.next();
    }

    private static boolean endsClosedStream(String message) {
        return message.contains("because it has failed already") && message.contains("ClosedChannelException");
    }

    private static boolean isFailure(LogRecord entry) {
        return entry.getThrown() == null || !isDisconnection(entry.getThrown());
    }

    /** Whether a connection of the server was closed or reset by its client. */
    static boolean isDisconnection(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof HttpClosedException || (cause instanceof IOException && isOfServer(cause)));
    }

    private static boolean isOfServer(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(CHANNEL));
    }
}
