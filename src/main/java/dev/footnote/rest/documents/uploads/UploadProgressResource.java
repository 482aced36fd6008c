package dev.footnote.rest.documents.uploads;

import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how far uploads have come; every request has been checked for the admin key. */
@Path("/api/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
@APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
class UploadProgressResource {

    private final Engine engine;

    UploadProgressResource(Engine engine) {
        this.engine = engine;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUpload",
            summary = "Returns the progress of an upload",
            description =
                    "Returns how far an upload has come. The last 1,000 uploads that have ended are remembered until"
                            + " a restart; one that goes on keeps its id across a restart.")
    @APIResponse(
            responseCode = "200",
            description = "The upload",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.class),
                            examples = @ExampleObject(name = "going on", value = UploadExamples.GOING_ON)))
    @APIResponse(
            responseCode = "404",
            description = "There is no upload with this id, or it ended long ago",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.UNKNOWN_UPLOAD)))
    public UploadResponse upload(
            @Parameter(description = "The id of the upload.", example = "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55")
                    @PathParam("id")
                    String id) {
        return engine.uploads()
                .find(id)
                .map(UploadResponse::of)
                .orElseThrow(() -> Problems.of(ProblemType.UNKNOWN_UPLOAD));
    }
}
