package dev.footnote.rest.asking;

import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ErrorResponseNames;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Returns the ranking that answers are built from. */
@Path("/api/search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private final Engine engine;

    SearchResource(Engine engine) {
        this.engine = engine;
    }

    @POST
    @Operation(summary = "Lists the passages found for a question, best first")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "request", value = ChatExamples.SEARCH)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchResponse.class)))
    @APIResponse(responseCode = "400", ref = ErrorResponseNames.INVALID)
    @APIResponse(responseCode = "413", ref = ErrorResponseNames.TOO_LARGE)
    public SearchResponse search(@Nullable SearchRequest body) {
        SearchRequest request = RequestChecks.body(body);
        int depth = request.depth();
        return SearchResponse.of(engine.search(request.ask(), depth));
    }
}
