package dev.footnote.rest.feedback;

import dev.footnote.feedback.RatingNotKept;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;

/** What is said when a rating could not be written; why, only the log tells. */
@Provider
@Singleton
class RatingNotKeptForm extends ExceptionMapperBase<RatingNotKept> {

    @Override
    protected HttpProblem toProblem(RatingNotKept failure) {
        return Problems.of(ProblemType.RATING_NOT_KEPT);
    }
}
