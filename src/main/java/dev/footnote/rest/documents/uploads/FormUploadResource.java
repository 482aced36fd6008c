package dev.footnote.rest.documents.uploads;

import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** Stores the files of a form as documents; every request has been checked for the admin key. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@APIResponse(responseCode = "401", ref = OpenApiResponseNames.ADMIN_ONLY)
@APIResponse(responseCode = "403", ref = OpenApiResponseNames.ADMIN_OFF)
class FormUploadResource {

    private final AwaitedUploads uploads;

    FormUploadResource(AwaitedUploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(
            operationId = "uploadDocuments",
            summary = "Stores several documents",
            description =
                    "Stores each file of a form as a document with the name of the file as its id. Each file has a"
                            + " result of its own; those that are refused do not affect the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            examples = @ExampleObject(name = "files", value = "{\"files\": [\"fences.md\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "All uploads have ended; each has its own status",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.Several.class),
                            examples = @ExampleObject(name = "ended", value = UploadExamples.SEVERAL)))
    @APIResponse(
            responseCode = "202",
            description = "Some of the documents are still being read",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadResponse.Several.class),
                            examples = @ExampleObject(name = "going on", value = UploadExamples.SEVERAL_GOING_ON)))
    @APIResponse(
            responseCode = "400",
            description = "The form has no file, or another part",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UploadExamples.NO_FILE)))
    public Uni<Response> upload(
            @BeanParam DocumentsForm form,
            @Parameter(
                            description = "respond-async has the response sent at once; wait=5 waits for 5 seconds.",
                            example = "respond-async")
                    @HeaderParam("Prefer")
                    @Nullable String prefer) {
        DocumentsForm.checkParts(CurrentRequestManager.get().getFormData());
        List<Uni<UploadResponse>> results = new ArrayList<>();
        for (FileUpload file : form.required()) {
            results.add(store(file, prefer));
        }
        return Uni.join().all(results).andFailFast().map(FormUploadResource::response);
    }

    private Uni<UploadResponse> store(FileUpload file, @Nullable String prefer) {
        String id = file.fileName() == null ? "" : file.fileName();
        try (InputStream body = open(file)) {
            UploadHeaders.checkType(file.contentType());
            return uploads.store(id, UploadMetadata.NONE, body, prefer).map(UploadResponse::of);
        } catch (HttpProblem refused) {
            String detail = String.valueOf(refused.getDetail());
            return Uni.createFrom().item(UploadResponse.refused(id, refused.getStatusCode(), detail));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read an uploaded file", unreadable);
        }
    }

    /** The framework stores no file for an empty part. */
    private static InputStream open(FileUpload file) throws IOException {
        java.nio.file.Path stored = file.uploadedFile();
        return stored == null ? InputStream.nullInputStream() : Files.newInputStream(stored);
    }

    private static Response response(List<UploadResponse> uploads) {
        boolean goOn = uploads.stream().anyMatch(upload -> upload.status() == 202);
        return Response.status(goOn ? 202 : 200)
                .entity(new UploadResponse.Several(uploads))
                .build();
    }
}
