package dev.footnote.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Converts problems for which the server rejects a request under {@code /v1} before routing to OpenAI's format. */
@Singleton
class RouterErrorHandler {

    /** Runs before the handlers that answer with a problem or a page. */
    private static final int BEFORE_OTHERS = Integer.MAX_VALUE - 2;

    private final ObjectMapper mapper;

    RouterErrorHandler(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void observe(@Observes Router router) {
        router.route("/v1/*").order(BEFORE_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        if (!(routing.failure() instanceof HttpProblem problem)
                || routing.response().headWritten()) {
            routing.next();
            return;
        }
        routing.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(json(ErrorBody.of(problem)));
    }

    private String json(ErrorBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
