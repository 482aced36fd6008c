package dev.footnote.rest.access;

import dev.footnote.admission.Caller;
import dev.footnote.admission.CurrentCaller;
import dev.footnote.admission.RateLimiter;
import dev.footnote.engine.Asker.Door;
import dev.footnote.monitoring.DoorMetrics;
import dev.footnote.monitoring.DoorMetrics.Limit;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;

/** Limits how many questions and searches a caller may send, after the keys have been checked, in any API. */
@Provider
@PreMatching
@NonBlocking
@Singleton
@Priority(Priorities.USER + 2)
class QuestionLimitFilter implements ContainerRequestFilter {

    private static final List<String> LIMITED = List.of("/api/chat", "/api/search", "/v1/chat");

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<RateLimiter<Caller>> limiter;

    private final CurrentCaller currentCaller;

    QuestionLimitFilter(Instance<RateLimiter<Caller>> limiter, CurrentCaller currentCaller) {
        this.limiter = limiter;
        this.currentCaller = currentCaller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!request.getMethod().equals(HttpMethod.POST) || LIMITED.stream().noneMatch(path::startsWith)) {
            return;
        }
        Duration wait = limiter.get().tryUse(currentCaller.caller());
        if (!wait.isZero()) {
            DoorMetrics.countRefusal(path.startsWith("/v1") ? Door.OPENAI : Door.REST, Limit.RATE);
            throw Problems.retryLater(ProblemType.RATE_LIMITED, wait);
        }
    }
}
