package dev.footnote.rest.problems;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps a disconnection before the whole request was sent to a client error instead of a failure of the service. */
@Provider
@Singleton
class DisconnectedClientMapper extends ExceptionMapperBase<IOException> {

    private static final Logger LOG = LoggerFactory.getLogger(DisconnectedClientMapper.class);

    /** Never delivered, as the client is gone. */
    private static final String BROKEN_OFF = "The request is incomplete.";

    /** The class that reads bodies; a closed channel in any other class is a failure of the service. */
    private static final String READER = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

    @Override
    protected HttpProblem toProblem(IOException failure) {
        if (!isOfConnection(failure)) {
            return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
        }
        LOG.debug("A client disconnected before its request was read");
        return Problems.of(ProblemType.INVALID_REQUEST, null, BROKEN_OFF).build();
    }

    private static boolean isOfConnection(IOException failure) {
        return Arrays.stream(failure.getStackTrace())
                        .limit(1)
                        .anyMatch(thrower -> thrower.getClassName().startsWith(READER))
                && Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause ->
                                cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }
}
