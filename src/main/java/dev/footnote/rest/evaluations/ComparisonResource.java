package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.runs.EvaluationRuns;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Compares two runs that have ended; every request has been checked for the admin key. */
@Path("/api/evaluations/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
class ComparisonResource {

    private static final String BASELINE = "baseline";

    private final EvaluationRuns runs;

    ComparisonResource(EvaluationRuns runs) {
        this.runs = runs;
    }

    @GET
    @Operation(
            operationId = "compareEvaluations",
            summary = "Compares a run with an earlier one",
            description = "Compares the figures of two ended runs over the questions that both asked, by the paired"
                    + " bootstrap, and lists the questions that are right in one of them only.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonBody.class),
                            examples = @ExampleObject(name = "comparison", value = EvaluationExamples.COMPARISON)))
    @APIResponse(
            responseCode = "400",
            description = "The baseline is missing or has no report; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = EvaluationExamples.NO_BASELINE)))
    @APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
    @APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
    @APIResponse(responseCode = "404", ref = OpenApiResponseNames.NO_RUN)
    public ComparisonBody compare(
            @Parameter(description = "The id of the run.", example = "20241122-101500-5d41402a") @PathParam("id")
                    String id,
            @Parameter(
                            description = "The id of the run to compare with.",
                            required = true,
                            example = "20241121-090000-7d793037")
                    @QueryParam(BASELINE)
                    @Nullable String baseline,
            @Context UriInfo uri) {
        RequestChecks.refuseUnknown(uri, List.of(BASELINE));
        java.nio.file.Path before = runs.report(RequestChecks.required(BASELINE, baseline))
                .orElseThrow(() -> Problems.invalid(BASELINE, "There is no run with this id that has a report."));
        boolean isKnown = runs.find(id).isPresent();
        java.nio.file.Path after = runs.report(id)
                .orElseThrow(() -> Problems.of(isKnown ? ProblemType.NO_REPORT : ProblemType.UNKNOWN_EVALUATION));
        return ComparisonBody.of(Comparison.of(before, after, Bootstrap.STANDARD));
    }
}
