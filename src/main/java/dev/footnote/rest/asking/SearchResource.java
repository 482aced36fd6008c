package dev.footnote.rest.asking;

import dev.footnote.admission.CurrentCaller;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.OpenApiResponseNames;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Returns the ranking that answers are built from. */
@Path("/api/search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Lists the ranking that answers are made from.")
class SearchResource {

    private final Engine engine;
    private final CurrentCaller currentCaller;

    SearchResource(Engine engine, CurrentCaller currentCaller) {
        this.engine = engine;
        this.currentCaller = currentCaller;
    }

    @POST
    @Operation(
            operationId = "searchPassages",
            summary = "Lists the passages for a question",
            description = "Returns the ranking that answers are made from, best first, before the limit per document."
                    + " Scores are comparable within one ranking only.")
    @RequestBody(
            required = true,
            description = "The search",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "request", value = ChatExamples.SEARCH)))
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchResponse.class),
                            examples = @ExampleObject(name = "ranking", value = ChatExamples.RANKING)))
    @APIResponse(responseCode = "400", ref = OpenApiResponseNames.INVALID)
    @APIResponse(responseCode = "413", ref = OpenApiResponseNames.TOO_LARGE)
    @APIResponse(responseCode = "429", ref = OpenApiResponseNames.RATE_LIMITED)
    @APIResponse(responseCode = "503", ref = OpenApiResponseNames.OVERLOADED)
    public SearchResponse search(@Nullable SearchRequest body) {
        SearchRequest request = RequestChecks.body(body);
        int depth = request.depth();
        return SearchResponse.of(
                engine.search(request.ask().withAsker(new Asker(Asker.Door.REST, currentCaller.caller())), depth));
    }
}
