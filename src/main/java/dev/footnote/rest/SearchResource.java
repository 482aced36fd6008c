package dev.footnote.rest;

import dev.footnote.engine.Engine;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Shows the ranking that answers are made from. */
@Path("/api/search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private final Engine engine;

    SearchResource(Engine engine) {
        this.engine = engine;
    }

    @POST
    public SearchResponse search(@Nullable SearchRequest body) {
        SearchRequest request = Checks.body(body);
        int depth = request.depth();
        return SearchResponse.of(engine.search(request.ask(), depth));
    }
}
