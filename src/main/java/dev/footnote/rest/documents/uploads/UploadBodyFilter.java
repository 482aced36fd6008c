package dev.footnote.rest.documents.uploads;

import dev.footnote.engine.EngineConfig;
import dev.footnote.http.BodyReader;
import dev.footnote.rest.requests.BodyFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Writes the body of an uploaded document to a file, up to the size that the settings allow. */
@Singleton
class UploadBodyFilter {

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<BodyReader> reader;

    private final Instance<EngineConfig> config;

    UploadBodyFilter(Instance<BodyReader> reader, Instance<EngineConfig> config) {
        this.reader = reader;
        this.config = config;
    }

    @FileBody
    @ServerRequestFilter(nonBlocking = true, priority = BodyFilter.BEFORE_OTHER_BODIES)
    public Uni<Void> read(ContainerRequestContext request, RoutingContext routing) {
        long longest = config.get().documents().maxBytes();
        return Uni.createFrom()
                .completionStage(() -> reader.get().save(routing, longest).toCompletionStage())
                .invoke(body -> BodyFilter.setBody(request, body))
                .replaceWithVoid();
    }
}
