package dev.footnote.rest.requests;

import dev.footnote.http.BodyReader;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the body of a request before a worker thread is taken, after the keys have been checked and the resource has
 * been found. Bodies have at most 1 MB, whether they are sent with their length or in chunks; forms with files may have
 * as much as the server accepts.
 */
@Singleton
public class BodyFilter {

    /** The priority of a filter that reads the bodies of some resources in another way. */
    public static final int BEFORE_OTHER_BODIES = Integer.MIN_VALUE;

    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final int BEFORE_FILTERS_THAT_BLOCK = Integer.MIN_VALUE + 1;
    private static final String READ = BodyFilter.class.getName();
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<BodyReader> reader;

    private final Provider<MemorySize> maxFormSize;

    BodyFilter(
            Instance<BodyReader> reader,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Provider<MemorySize> maxFormSize) {
        this.reader = reader;
        this.maxFormSize = maxFormSize;
    }

    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_FILTERS_THAT_BLOCK)
    public Uni<Void> read(ContainerRequestContext request, RoutingContext routing) {
        if (!WITH_BODY.contains(routing.request().method()) || request.getProperty(READ) != null) {
            return Uni.createFrom().voidItem();
        }
        Future<InputStream> body = isForm(request)
                ? reader.get().save(routing, maxFormSize.get().asLongValue())
                : reader.get().read(routing, MAX_BODY_BYTES).map(read -> new ByteArrayInputStream(read.getBytes()));
        return Uni.createFrom()
                .completionStage(body::toCompletionStage)
                .invoke(read -> setBody(request, read))
                .replaceWithVoid();
    }

    /** Gives the body that was read to the resource. */
    public static void setBody(ContainerRequestContext request, InputStream body) {
        request.setProperty(READ, true);
        request.setEntityStream(body);
    }

    private static boolean isForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        // Not isCompatible: a wildcard is compatible, and would make any body a form.
        return type != null
                && type.getType().equalsIgnoreCase(MediaType.MULTIPART_FORM_DATA_TYPE.getType())
                && type.getSubtype().equalsIgnoreCase(MediaType.MULTIPART_FORM_DATA_TYPE.getSubtype());
    }
}
