package dev.footnote.rest.problems;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * Maps a connection that its client closed, while the request was read or the response written, to a client error
 * instead of a failure of the service.
 */
@Provider
@Singleton
class DisconnectedClientMapper extends ExceptionMapperBase<IOException> {

    /** Never delivered, as the client is gone. */
    private static final String GONE = "The client disconnected.";

    @Override
    protected HttpProblem toProblem(IOException failure) {
        return DisconnectedClients.isDisconnection(failure)
                ? Problems.of(ProblemType.INVALID_REQUEST, null, GONE).build()
                : HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
    }
}
