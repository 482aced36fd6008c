package dev.footnote.rest.documents;

import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.DayDeserializer;
import dev.footnote.rest.requests.RequestChecks;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Lists documents and returns their texts. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Lists documents and returns their texts and files.")
class DocumentResource {

    private static final List<String> PARAMETERS = List.of("query", "from", "to", "offset", "limit");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private final Engine engine;
    private final DocumentResponses responses;

    DocumentResource(Engine engine, DocumentResponses responses) {
        this.engine = engine;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "Lists documents",
            description = "Returns a page of the documents in the order of their ids. A document must meet all filters"
                    + " given; an unknown parameter is refused.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentResponse.ListPage.class),
                            examples = @ExampleObject(name = "documents", value = DocumentExamples.LIST)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = DocumentExamples.INVALID_LIMIT)))
    public DocumentResponse.ListPage list(
            @Parameter(
                            description = "Keeps documents whose id or title contains this text; all when absent.",
                            example = "vientiane")
                    @QueryParam("query")
                    @Nullable String query,
            @Parameter(
                            description = "Keeps documents dated on or after this day.",
                            example = "2024-08-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "Keeps documents dated on or before this day; not before from.",
                            example = "2024-12-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(
                            description = "The number of documents to skip, from 0.",
                            example = "0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("offset")
                    @Nullable String offset,
            @Parameter(
                            description = "The most documents to return, 1 to 100.",
                            example = "50",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context UriInfo uri) {
        RequestChecks.refuseUnknown(uri, PARAMETERS);
        var wanted = new DocumentQuery(
                query == null ? "" : query,
                RequestChecks.days("", day("from", from), day("to", to)),
                RequestChecks.number("offset", offset, 0, 0, Integer.MAX_VALUE),
                RequestChecks.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT));
        return responses.of(engine.documents(wanted));
    }

    @GET
    @Operation(
            operationId = "getDocument",
            summary = "Returns a document with its text and structure",
            description = "Returns the unchanged text, which start and end of citations refer to as long as the"
                    + " document has the same hash, with its pages and blocks.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentResponse.class),
                            examples = @ExampleObject(name = "document", value = DocumentExamples.DOCUMENT)))
    @APIResponse(
            responseCode = "404",
            description = "There is no document with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = DocumentExamples.UNKNOWN_DOCUMENT)))
    @Path("{id: .+}")
    public DocumentResponse document(
            @Parameter(
                            description = "The id of the document; slashes in it need no escaping.",
                            example = "2024-11-22-vientiane.txt")
                    @PathParam("id")
                    String path,
            @Context RoutingContext routing) {
        return engine.document(DocumentIdExtractor.of(routing))
                .map(responses::of)
                .orElseThrow(() -> Problems.of(ProblemType.UNKNOWN_DOCUMENT));
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : DayDeserializer.parse(text);
        } catch (DateTimeException notADay) {
            throw Problems.invalid(field, "This must be a date in the form YYYY-MM-DD.");
        }
    }
}
