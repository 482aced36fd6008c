package dev.footnote.rest.feedback;

import dev.footnote.feedback.RatingWriteException;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;

/** Maps a rating that could not be stored to a problem; the cause is in the log only. */
@Provider
@Singleton
class RatingFailureMapper extends ExceptionMapperBase<RatingWriteException> {

    @Override
    protected HttpProblem toProblem(RatingWriteException failure) {
        return Problems.of(ProblemType.RATING_NOT_KEPT);
    }
}
