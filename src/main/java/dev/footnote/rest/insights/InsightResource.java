package dev.footnote.rest.insights;

import dev.footnote.engine.Engine;
import dev.footnote.feedback.FeedbackConfig;
import dev.footnote.insight.InsightConfig;
import dev.footnote.insight.InsightReport;
import dev.footnote.insight.Insights;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports what the questions of the last days tell; every request has been checked for the admin key. */
@Path("/api/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "Tells what people ask and what the documents lack. Requires the admin key.")
@APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
@APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
class InsightResource {

    private static final String DAYS = "days";
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 3650;

    private static final String REPORT = """
            {"enabled": true, "from": "2024-11-01T10:00:00Z", "to": "2024-12-01T10:00:00Z", "questions": 2,
             "decisions": {"answered": 1, "abstained": 1}, "reasons": {"no_evidence": 1},
             "days": [{"day": "2024-11-22", "questions": 2, "refused": 1}],
             "refusedTopics": [{"question": "Who feeds the cat?", "questions": 1,
               "lastAsked": "2024-11-22T09:15:00Z", "examples": ["Who feeds the cat?"]}],
             "cited": [{"id": "fences.txt", "title": "Fences", "answers": 1}],
             "neverCited": {"total": 1, "documents": [{"id": "walls.txt", "title": "Walls"}]},
             "ratings": {"up": 0, "down": 1, "comments": [{"time": "2024-11-22T09:16:00Z", "rating": "down",
               "question": "What colour is the fence?", "comment": "It was painted blue in May."}]},
             "latency": {"p50": 8.9, "p95": 14.2, "p99": 14.2}}""";

    private static final String INVALID_DAYS = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "This must be a whole number from 1 to 3650.", "instance": "/api/insights", "field": "days"}""";

    private final Engine engine;
    private final Insights insights;

    InsightResource(Engine engine, InsightConfig config, FeedbackConfig feedback, Clock clock) {
        this.engine = engine;
        this.insights = new Insights(config, feedback, clock);
    }

    @GET
    @Operation(
            operationId = "getInsights",
            summary = "Reports on the questions of the last days",
            description = "Counts the questions by decision and reason, groups the refused ones by meaning, and lists"
                    + " the documents cited most and never, the ratings and the latency. Questions are known only where"
                    + " footnote.insight.enabled is true, for footnote.insight.time-to-live.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = InsightReport.class),
                            examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = INVALID_DAYS)))
    public InsightReport report(
            @Parameter(
                            description = "The number of days until now, 1 to 3650.",
                            example = "30",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "3650",
                                            defaultValue = "30"))
                    @QueryParam(DAYS)
                    @Nullable String days,
            @Context UriInfo uri) {
        RequestChecks.refuseUnknown(uri, List.of(DAYS));
        return insights.report(Duration.ofDays(RequestChecks.number(DAYS, days, DEFAULT_DAYS, 1, MAX_DAYS)), engine);
    }
}
