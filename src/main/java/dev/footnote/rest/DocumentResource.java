package dev.footnote.rest;

import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
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
import org.jspecify.annotations.Nullable;

/** Shows the documents. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {

    private static final Set<String> PARAMETERS = Set.of("query", "from", "to", "offset", "limit");
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    private final Engine engine;

    DocumentResource(Engine engine) {
        this.engine = engine;
    }

    @GET
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
                Checks.days("", day("from", from), day("to", to)),
                number("offset", offset, 0, 0, Integer.MAX_VALUE),
                number("limit", limit, PAGE, 1, LONGEST_PAGE));
        return DocumentBody.Page.of(engine.documents(wanted));
    }

    @GET
    @Path("{id: .+}")
    public DocumentBody document(@PathParam("id") String path, @Context RoutingContext routing) {
        return engine.document(RawId.of(routing))
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
            return text == null || text.isEmpty() ? null : Day.parse(text);
        } catch (DateTimeException notADay) {
            throw Problems.invalid(field, "This has to be a day of the calendar, written YYYY-MM-DD.");
        }
    }

    private static int number(String field, @Nullable String text, int otherwise, int least, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return Checks.within(field, Integer.parseInt(text), least, most);
        } catch (NumberFormatException notANumber) {
            throw Checks.outside(field, least, most);
        }
    }
}
