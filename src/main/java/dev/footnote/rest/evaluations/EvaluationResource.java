package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.runs.EmptySelectionException;
import dev.footnote.evaluation.runs.EvaluationConfig;
import dev.footnote.evaluation.runs.EvaluationQueueFullException;
import dev.footnote.evaluation.runs.EvaluationRuns;
import dev.footnote.evaluation.runs.QuestionSetFolder;
import dev.footnote.evaluation.runs.RunState;
import dev.footnote.evaluation.runs.UnknownQuestionSetException;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** Runs question sets in the background; every request has been checked for the admin key. */
@Path("/api/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations", description = "Runs question sets in the background, one at a time. Requires the admin key.")
@APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
@APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
class EvaluationResource {

    private static final String ID = "The id of the run.";

    private static final String ID_EXAMPLE = "20241122-101500-5d41402a";

    private final EvaluationRuns runs;
    private final EvaluationConfig config;

    EvaluationResource(EvaluationRuns runs, EvaluationConfig config) {
        this.runs = runs;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startEvaluation",
            summary = "Starts a run",
            description = "Queues a run of a set in the configured folder (JSON) or of an uploaded set (form). A set"
                    + " with an error is refused as a whole, and each error is listed with its place.")
    @RequestBody(
            required = true,
            description = "The set, and what to run of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "named set", value = EvaluationExamples.NAMED_SET)))
    @APIResponse(
            responseCode = "202",
            description = "The run is queued or has started; Location is its address",
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationBody.class),
                            examples = @ExampleObject(name = "run", value = EvaluationExamples.QUEUED)))
    @APIResponse(
            responseCode = "400",
            description = "The request or the set is invalid; errors names file and line",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "refused set", value = EvaluationExamples.REFUSED_SET)))
    @APIResponse(
            responseCode = "429",
            description = "Too many runs are queued",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = EvaluationExamples.QUEUE_FULL)))
    public Response startNamed(@Nullable EvaluationRequest body) {
        EvaluationRequest request = RequestChecks.body(body);
        String name = request.name();
        QuestionSetFolder sets = new QuestionSetFolder(config.sets()
                .orElseThrow(() -> Problems.invalid(
                        "set", "No folder of sets is configured: set footnote.evaluation.sets, or upload the set.")));
        return startRun(() -> runs.start(sets.find(name), request.selection()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            examples = @ExampleObject(name = "uploaded set", value = EvaluationExamples.UPLOAD)))
    @APIResponse(
            responseCode = "413",
            description = "The files are larger than footnote.evaluation.max-upload-bytes",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = EvaluationExamples.UPLOAD_TOO_LARGE)))
    public Response startUploaded(@BeanParam EvaluationUpload upload) {
        EvaluationUpload.checkParts(CurrentRequestManager.get().getFormData());
        return startRun(() -> runs.start(upload.files(config.maxUploadBytes()), upload.selection()));
    }

    @GET
    @Operation(
            operationId = "listEvaluations",
            summary = "Lists the runs",
            description = "Returns all stored runs, newest first. Runs are kept across restarts.")
    @APIResponse(
            responseCode = "200",
            description = "All stored runs",
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationBody.Page.class),
                            examples = @ExampleObject(name = "runs", value = EvaluationExamples.LIST)))
    public EvaluationBody.Page list() {
        return EvaluationBody.Page.of(runs.list());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEvaluation",
            summary = "Returns a run",
            description = "Returns the progress of a run, and its figures when it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationBody.class),
                            examples = @ExampleObject(name = "run", value = EvaluationExamples.RUN)))
    @APIResponse(responseCode = "404", ref = OpenApiResponseNames.NO_RUN)
    public EvaluationBody show(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id) {
        return body(runs.find(id).orElseThrow(() -> Problems.of(ProblemType.UNKNOWN_EVALUATION)));
    }

    @GET
    @Path("{id}/report.json")
    @Operation(
            operationId = "getEvaluationReport",
            summary = "Returns the report of a run",
            description = "Returns everything about a run that has ended, complete or not, question by question.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A report in the format footnote-evaluation/1."),
                            examples = @ExampleObject(name = "report", value = EvaluationExamples.REPORT)))
    @APIResponse(responseCode = "404", ref = OpenApiResponseNames.NO_RUN)
    public java.nio.file.Path report(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id) {
        return requireFile(id, runs.report(id));
    }

    @GET
    @Path("{id}/report.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getEvaluationReportPage",
            summary = "Returns the report of a run as a page",
            description = "Returns one self-contained HTML page to read, filter and print.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "page", value = EvaluationExamples.PAGE)))
    @APIResponse(responseCode = "404", ref = OpenApiResponseNames.NO_RUN)
    public java.nio.file.Path page(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id) {
        return requireFile(id, runs.page(id));
    }

    private java.nio.file.Path requireFile(String id, Optional<java.nio.file.Path> file) {
        boolean known = runs.find(id).isPresent();
        return file.orElseThrow(() -> Problems.of(known ? ProblemType.NO_REPORT : ProblemType.UNKNOWN_EVALUATION));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelEvaluation",
            summary = "Cancels a run",
            description = "Cancels a queued or running run and keeps the questions that are done. A run that has ended"
                    + " is left unchanged.")
    @APIResponse(responseCode = "204", description = "The run is cancelled, or had ended before")
    @APIResponse(responseCode = "404", ref = OpenApiResponseNames.NO_RUN)
    public void cancel(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id) {
        if (!runs.cancel(id)) {
            throw Problems.of(ProblemType.UNKNOWN_EVALUATION);
        }
    }

    private Response startRun(Supplier<RunState> start) {
        try {
            EvaluationBody body = body(start.get());
            return Response.accepted(body)
                    .location(URI.create(body.links().self()))
                    .build();
        } catch (InvalidQuestionSetException refused) {
            throw refusal(refused);
        } catch (UnknownQuestionSetException unknown) {
            throw Problems.invalid("set", String.valueOf(unknown.getMessage()));
        } catch (EmptySelectionException none) {
            throw Problems.invalid("tags", "No question of the set has any of these tags.");
        } catch (EvaluationQueueFullException full) {
            throw Problems.of(ProblemType.QUEUE_FULL);
        }
    }

    private static RuntimeException refusal(InvalidQuestionSetException refused) {
        String errors = refused.problems().stream()
                .map(InvalidQuestionSetException.Problem::toString)
                .collect(Collectors.joining("; "));
        return Problems.withErrors(
                ProblemType.REFUSED_SET, "The question set has errors; nothing was run. " + errors, refused.problems());
    }

    private EvaluationBody body(RunState state) {
        return EvaluationBody.of(
                state,
                runs.report(state.id()).isPresent(),
                runs.page(state.id()).isPresent());
    }
}
