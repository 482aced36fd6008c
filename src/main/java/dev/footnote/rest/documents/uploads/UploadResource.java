package dev.footnote.rest.documents.uploads;

import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.ingestion.uploads.UploadRefusedException;
import dev.footnote.ingestion.uploads.UploadStatus;
import dev.footnote.rest.documents.DocumentIdExtractor;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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

/** Stores and deletes documents; every request has been checked for the admin key. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
@APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
class UploadResource {

    private static final String ID = "The id of the document, whose ending tells its format; slashes need no escaping.";

    private final AwaitedUploads uploads;

    UploadResource(AwaitedUploads uploads) {
        this.uploads = uploads;
    }

    @PUT
    @Path("{id: .+}")
    @FileBody
    @Blocking
    @Operation(
            operationId = "putDocument",
            summary = "Stores a document",
            description = "Stores the body as the file of this document, in place of an earlier one. The response comes"
                    + " when questions can be answered from it; after footnote.documents.max-wait, or at once with the"
                    + " header Prefer: respond-async, it is 202, and Location is the address of its progress. A file from"
                    + " which no document can be read is refused, and an earlier one remains.")
    @RequestBody(
            required = true,
            description = "The file, of a supported format",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "file", value = "The fence was painted green.")))
    @APIResponse(
            responseCode = "201",
            description = "Questions can be answered from the new document",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.class),
                            examples = @ExampleObject(name = "created", value = UploadExamples.CREATED)))
    @APIResponse(
            responseCode = "200",
            description = "Questions can be answered from the document, which replaced an earlier one",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.class),
                            examples = @ExampleObject(name = "replaced", value = UploadExamples.REPLACED)))
    @APIResponse(
            responseCode = "202",
            description = "The document is stored, and is being read; Location is the address of its progress",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.class),
                            examples = @ExampleObject(name = "going on", value = UploadExamples.GOING_ON)))
    @APIResponse(
            responseCode = "400",
            description = "The id, the title or the date is invalid; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.INVALID_ID)))
    @APIResponse(
            responseCode = "409",
            description = "The document comes from the seeds folder",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.READ_ONLY)))
    @APIResponse(
            responseCode = "413",
            description = "The file has more bytes than footnote.documents.max-bytes",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.TOO_LARGE)))
    @APIResponse(
            responseCode = "422",
            description = "No document can be read from the file; detail says why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.UNREADABLE)))
    public Uni<Response> put(
            @Parameter(description = ID, example = "handbook/fences.md") @PathParam("id") String path,
            @Parameter(
                            description = "The title, in place of the document's own; UTF-8, percent-encoded or not.",
                            example = "Fences")
                    @HeaderParam(UploadHeaders.TITLE)
                    @Nullable String title,
            @Parameter(
                            description = "The date, in place of the document's own.",
                            example = "2024-11-22",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @HeaderParam(UploadHeaders.DATE)
                    @Nullable String date,
            @Parameter(
                            description = "respond-async has the response sent at once; wait=5 waits for 5 seconds.",
                            example = "respond-async")
                    @HeaderParam("Prefer")
                    @Nullable String prefer,
            @Context RoutingContext routing) {
        UploadHeaders.checkType(routing.request().getHeader(HttpHeaders.CONTENT_TYPE));
        UploadMetadata details = UploadHeaders.details(title, date);
        try (InputStream body = CurrentRequestManager.get().getInputStream()) {
            return uploads.store(DocumentIdExtractor.of(routing), details, body, prefer)
                    .map(UploadResource::response);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot close an uploaded file", undeletable);
        }
    }

    private static Response response(UploadStatus status) {
        UploadRefusedException refusal = status.refusal();
        if (refusal != null) {
            throw UploadProblems.of(refusal);
        }
        UploadResponse body = UploadResponse.of(status);
        String location = status.stage() == UploadStatus.Stage.DONE
                ? "/api/documents/" + DocumentIdExtractor.encode(status.document())
                : "/api/uploads/" + status.id();
        return Response.status(body.status())
                .location(URI.create(location))
                .entity(body)
                .build();
    }

    @DELETE
    @Path("{id: .+}")
    @Operation(
            operationId = "deleteDocument",
            summary = "Deletes an uploaded document",
            description = "Deletes the file of an uploaded document; questions that come in later are not answered from"
                    + " it. Documents of the seeds folder and parts of files are refused.")
    @APIResponse(responseCode = "204", description = "The document is deleted")
    @APIResponse(
            responseCode = "404",
            description = "There is no document with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.UNKNOWN_DOCUMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The document comes from the seeds folder, or is a part of a file",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.READ_ONLY)))
    public void delete(
            @Parameter(description = ID, example = "handbook/fences.md") @PathParam("id") String path,
            @Context RoutingContext routing) {
        uploads.delete(DocumentIdExtractor.of(routing));
    }
}
