package dev.footnote.rest.documents;

import dev.footnote.engine.Engine;
import dev.footnote.ingestion.reading.MediaTypes;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Returns the files of documents. A browser displays only PDFs of them; a file of another kind may contain scripts,
 * which must not run as part of this service, and is sandboxed. The viewers of browsers refuse a sandboxed PDF.
 */
@Path("/api/originals")
@Tag(name = "Documents")
class OriginalResource {

    private static final String PDF = "application/pdf";
    private static final String SANDBOX = "default-src 'none'; sandbox";
    private static final String NOT_FRAMED = "frame-ancestors 'none'";

    private static final String NO_ORIGINAL = """
            {"type": "urn:footnote:problem:no-original", "status": 404, "title": "No original",
             "detail": "This document has no file of its own: it is part of news.jsonl.",
             "instance": "/api/originals/fences", "field": null}""";

    private final Engine engine;

    OriginalResource(Engine engine) {
        this.engine = engine;
    }

    @GET
    @Path("{id: .+}")
    @Operation(
            operationId = "getOriginal",
            summary = "Returns the file of a document",
            description = "Returns the bytes of the file that the document was read from. ETag is a hash of them; a"
                    + " range of them can be requested. A document that is a part of a file, such as a line of a"
                    + " JSON Lines file or an attachment of a mail, has no original.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaTypes.UNKNOWN,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "file", value = "%PDF-1.7 ...")))
    @APIResponse(
            responseCode = "206",
            description = "The requested range of the file",
            content =
                    @Content(
                            mediaType = MediaTypes.UNKNOWN,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "range", value = "%PDF")))
    @APIResponse(responseCode = "304", description = "The file has not changed since the ETag in If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "There is no document with this id, or it has no file of its own",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = NO_ORIGINAL)))
    public Response original(
            @Parameter(description = "The id of the document; slashes in it need no escaping.", example = "guide.pdf")
                    @PathParam("id")
                    String path,
            @Parameter(hidden = true) @HeaderParam("Range") @Nullable String range,
            @Context RoutingContext routing,
            @Context Request request) {
        String id = DocumentIdExtractor.of(routing);
        java.nio.file.Path file = engine.documentFiles().original(id).orElseThrow(() -> missing(id));
        EntityTag hash = new EntityTag(hash(file));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(hash);
        Response.ResponseBuilder response = unchanged == null
                ? send(file, range).type(MediaTypes.of(id)).header(HttpHeaders.CONTENT_DISPOSITION, disposition(id))
                : unchanged;
        return response.tag(hash)
                .header("Content-Security-Policy", MediaTypes.of(id).equals(PDF) ? NOT_FRAMED : SANDBOX)
                .header("Accept-Ranges", "bytes")
                .build();
    }

    private static Response.ResponseBuilder send(java.nio.file.Path file, @Nullable String range) {
        long length = file.toFile().length();
        return ByteRange.parse(range, length)
                .map(part -> Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(new PathPart(file, part.first(), part.length()))
                        .header("Content-Range", part.of(length)))
                .orElseGet(() -> Response.ok(new PathPart(file, 0, length)));
    }

    private RuntimeException missing(String id) {
        return engine.document(id).isEmpty()
                ? Problems.of(ProblemType.UNKNOWN_DOCUMENT)
                : engine.documentFiles()
                        .find(id)
                        .map(file -> Problems.withDetail(
                                ProblemType.NO_ORIGINAL,
                                "This document has no file of its own: it is part of %s.".formatted(file.name())))
                        .orElseGet(() -> Problems.of(ProblemType.NO_ORIGINAL));
    }

    private static String disposition(String id) {
        String name = DocumentIdExtractor.encode(id.substring(id.lastIndexOf('/') + 1));
        String kind = MediaTypes.of(id).equals(PDF) ? "inline" : "attachment";
        return "%s; filename*=UTF-8''%s".formatted(kind, name);
    }

    private static String hash(java.nio.file.Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the file of a document", unreadable);
        }
    }
}
