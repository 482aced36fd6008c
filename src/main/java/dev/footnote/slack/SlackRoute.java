package dev.footnote.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import dev.footnote.http.BodyException;
import dev.footnote.http.BodyReader;
import dev.footnote.slack.inbox.InboxException;
import dev.footnote.slack.web.BackgroundTasks;
import dev.footnote.slack.web.SlackMetrics;
import dev.footnote.slack.web.SlackMetrics.RequestOutcome;
import dev.footnote.slack.workspace.DeliveryDeduplicator;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP endpoint for Slack's requests. Threads of its own store questions on disk and acknowledge them, so that no
 * other work of the service can delay an acknowledgement, and no event loop waits for the disk.
 */
final class SlackRoute implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SlackRoute.class);

    static final String PATH = "/slack/events";
    private static final String BODY = SlackRoute.class.getName();
    private static final String START = BODY + ".start";
    private static final String RETRY = "X-Slack-Retry-Num";
    private static final int LONGEST_BODY = 1_000_000;

    /** Each waits for the disk; questions that wait together are written together. */
    private static final int THREADS = 16;

    private static final int MOST_WAITING = 1000;

    private final SlackRequestDispatcher slackRequestDispatcher;
    private final SignatureCheck signatures;
    private final DeliveryDeduplicator interactions = new DeliveryDeduplicator();
    private final Set<RequestOutcome> warned = ConcurrentHashMap.newKeySet();
    private final Executor threads = BackgroundTasks.pool("slack-request", THREADS, MOST_WAITING);

    SlackRoute(App app, SignatureCheck signatures) {
        this.slackRequestDispatcher = new SlackRequestDispatcher(app);
        this.signatures = signatures;
    }

    static void mount(Router router, BodyReader bodies, Handler<RoutingContext> handler) {
        router.post(PATH)
                .handler(routing -> readBody(bodies, routing))
                .handler(handler)
                .failureHandler(SlackRoute::refuse);
    }

    /** The body is read as raw bytes, whatever its content type, because the signature covers the bytes. */
    private static void readBody(BodyReader bodies, RoutingContext routing) {
        routing.put(START, SlackMetrics.start());
        bodies.read(routing, LONGEST_BODY)
                .onSuccess(body -> {
                    routing.put(BODY, body);
                    routing.next();
                })
                .onFailure(routing::fail);
    }

    /** Logs only failures of this service: anybody can send incomplete bodies, any number of times. */
    private static void refuse(RoutingContext context) {
        if (context.get(START) == null) {
            // The server refused it before it came here, such as for its host.
            context.next();
            return;
        }
        RequestOutcome outcome = RequestOutcome.FAILED;
        int status = 500;
        if (context.failure() instanceof BodyException refused) {
            outcome = RequestOutcome.BODY_REFUSED;
            status = refused.reason().status();
            LOG.debug("The body of a request to the Slack endpoint was refused reason={}", refused.reason());
        } else {
            LOG.error("A request to the Slack endpoint failed", context.failure());
        }
        SlackMetrics.countRequest(context.get(START), outcome, false);
        if (!context.response().ended() && !context.response().closed()) {
            context.response().setStatusCode(status).end();
        }
    }

    @Override
    public void handle(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        Timer.Sample start = SlackMetrics.start();
        try {
            threads.execute(() -> {
                Reply reply = reply(context.request().headers(), context.get(BODY));
                eventLoop.runOnContext(back -> send(context, reply, start));
            });
        } catch (RejectedExecutionException full) {
            send(context, refuseUnread(RequestOutcome.QUEUE_FULL, 503, "too many requests are waiting"), start);
        }
    }

    /** The response to Slack, and its reason. */
    record Reply(Response response, RequestOutcome outcome) {}

    private static void send(RoutingContext context, Reply reply, Timer.Sample start) {
        Response response = reply.response();
        boolean redelivered = context.request().headers().contains(RETRY);
        SlackMetrics.countRequest(start, reply.outcome(), redelivered);
        response.getHeaders().forEach((name, values) -> context.response().putHeader(name, values));
        if (response.getContentType() != null) {
            context.response().putHeader("Content-Type", response.getContentType());
        }
        context.response()
                .setStatusCode(response.getStatusCode())
                .end(response.getBody() == null ? "" : response.getBody());
    }

    Reply reply(MultiMap headers, @Nullable Buffer buffer) {
        byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
        String timestamp = headers.get("X-Slack-Request-Timestamp");
        if (!signatures.isGenuine(timestamp, headers.get("X-Slack-Signature"), body)) {
            return refuseUnread(RequestOutcome.UNAUTHENTIC, 401, "its signature is invalid or expired");
        }
        Set<String> signed = Set.of(String.valueOf(headers.get("X-Slack-Signature")));
        if (!isEvent(body) && !interactions.registerIfNew(signed)) {
            return refuseUnread(RequestOutcome.UNAUTHENTIC, 401, "it is a replay");
        }
        Reply reply = dispatch(body, headers.get(RETRY));
        if (reply.outcome() != RequestOutcome.ACKNOWLEDGED) {
            interactions.forget(signed);
        }
        return reply;
    }

    /** Slack redelivers events, which are recognized by their ids; it never redelivers clicks and commands. */
    private static boolean isEvent(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private Reply dispatch(byte[] body, @Nullable String retry) {
        try {
            Response response = slackRequestDispatcher.handleBody(text(body), retry);
            boolean acknowledged = response.getStatusCode() == 200;
            return new Reply(response, acknowledged ? RequestOutcome.ACKNOWLEDGED : RequestOutcome.FAILED);
        } catch (MalformedSlackRequestException malformed) {
            Reply reply = logRefusal(RequestOutcome.MALFORMED, 400, "it is malformed, part " + malformed.getMessage());
            // A retry would fail in the same way.
            reply.response().getHeaders().put("X-Slack-No-Retry", List.of("1"));
            return reply;
        } catch (BackpressureException full) {
            return logRefusal(RequestOutcome.QUEUE_FULL, 503, "the answer queue is full");
        } catch (InboxException failed) {
            // Slack delivers an event again; it tells the user of a command or a click that it failed.
            return logRefusal(RequestOutcome.FAILED, 503, "it could not be stored: " + failed.getMessage());
        } catch (Exception failure) {
            LOG.error("A Slack request failed", failure);
            return new Reply(Response.error(500), RequestOutcome.FAILED);
        }
    }

    /**
     * Anybody can send such requests, as often as they like: the first is a warning, as the cause may be our secret or our
     * clock, and the metrics count the others.
     */
    private Reply refuseUnread(RequestOutcome outcome, int status, String reason) {
        if (warned.add(outcome)) {
            return logRefusal(outcome, status, reason + "; others like it are logged at debug level only");
        }
        LOG.debug("A request to the Slack endpoint was refused because {} status={}", reason, status);
        return new Reply(Response.error(status), outcome);
    }

    private static Reply logRefusal(RequestOutcome outcome, int status, String reason) {
        LOG.warn("A request to the Slack endpoint was refused because {} status={}", reason, status);
        return new Reply(Response.error(status), outcome);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedSlackRequestException("UTF-8");
        }
    }
}
