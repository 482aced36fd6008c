package dev.footnote.rest.requests;

import dev.footnote.http.BodyException;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps a body that could not be read to a problem of the client. */
@Provider
@Singleton
class BodyExceptionMapper extends ExceptionMapperBase<BodyException> {

    private static final Logger LOG = LoggerFactory.getLogger(BodyExceptionMapper.class);

    /** Never delivered, as the client is gone. */
    private static final String INCOMPLETE = "The request is incomplete.";

    @Override
    protected HttpProblem toProblem(BodyException failure) {
        LOG.debug("A body was not read reason={}", failure.reason());
        return switch (failure.reason()) {
            case TOO_LARGE -> Problems.of(ProblemType.TOO_LARGE);
            case TOO_SLOW -> Problems.of(ProblemType.REQUEST_TIMEOUT);
            case INCOMPLETE -> Problems.withDetail(ProblemType.INVALID_REQUEST, INCOMPLETE);
        };
    }
}
