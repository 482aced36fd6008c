package dev.footnote.rest.documents;

import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ProblemBody;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lists documents and returns their texts. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {

    private static final Set<String> PARAMETERS = Set.of("query", "from", "to", "offset", "limit");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private final Engine engine;

    DocumentResource(Engine engine) {
        this.engine = engine;
    }

    @GET
    @Operation(summary = "Lists documents by id; query filters by text in the id or title, from and to filter by date")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = DocumentBody.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "problem", value = ProblemBody.EXAMPLE)))
    public DocumentBody.Page list(
            @QueryParam("query") @Nullable String query,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("offset") @Nullable String offset,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        refuseUnknown(uri.getQueryParameters().keySet());
        var wanted = new DocumentQuery(
                query == null ? "" : query,
                RequestChecks.days("", day("from", from), day("to", to)),
                number("offset", offset, 0, 0, Integer.MAX_VALUE),
                number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT));
        return DocumentBody.Page.of(engine.documents(wanted));
    }

    @GET
    @Operation(summary = "Returns a document with its text; slashes in the id need no escaping")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no document with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class),
                            examples = @ExampleObject(name = "problem", value = ProblemBody.EXAMPLE)))
    @Path("{id: .+}")
    public DocumentBody document(@PathParam("id") String path, @Context RoutingContext routing) {
        return engine.document(RawDocumentId.of(routing))
                .map(DocumentBody::of)
                .orElseThrow(() -> Problems.of(ProblemType.UNKNOWN_DOCUMENT));
    }

    private static void refuseUnknown(Set<String> names) {
        for (String name : names) {
            if (!PARAMETERS.contains(name)) {
                throw Problems.invalid(
                        name, "There is no such parameter; known ones are query, from, to, offset, limit.");
            }
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : DayDeserializer.parse(text);
        } catch (DateTimeException notADay) {
            throw Problems.invalid(field, "This must be a date in the form YYYY-MM-DD.");
        }
    }

    private static int number(String field, @Nullable String text, int otherwise, int least, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return RequestChecks.within(field, Integer.parseInt(text), least, most);
        } catch (NumberFormatException notANumber) {
            throw RequestChecks.outside(field, least, most);
        }
    }
}
