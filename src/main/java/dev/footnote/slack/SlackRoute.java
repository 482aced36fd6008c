package dev.footnote.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import dev.footnote.slack.workspace.Deliveries;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests arrive. Each is acknowledged by the thread of the connection, which waits for nothing, so that
 * no other work of the service can make an acknowledgement late.
 */
final class SlackRoute implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SlackRoute.class);

    static final String PATH = "/slack/events";
    private static final int LONGEST_BODY = 1_000_000;

    private final Reception reception;
    private final SignatureCheck signatures;
    private final Deliveries interactions = new Deliveries();

    SlackRoute(App app, SignatureCheck signatures) {
        this.reception = new Reception(app);
        this.signatures = signatures;
    }

    static void mount(Router router, Handler<RoutingContext> handler) {
        router.post(PATH).handler(new RawBody(LONGEST_BODY)).handler(handler).failureHandler(SlackRoute::refuse);
    }

    private static void refuse(RoutingContext context) {
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        LOG.warn("A request in Slack's name was refused status={}", status);
        if (!context.response().ended()) {
            context.response().setStatusCode(status).end();
        }
    }

    @Override
    public void handle(RoutingContext context) {
        Response response = response(context.request().headers(), RawBody.of(context));
        response.getHeaders().forEach((name, values) -> context.response().putHeader(name, values));
        if (response.getContentType() != null) {
            context.response().putHeader("Content-Type", response.getContentType());
        }
        context.response()
                .setStatusCode(response.getStatusCode())
                .end(response.getBody() == null ? "" : response.getBody());
    }

    Response response(MultiMap headers, @Nullable Buffer buffer) {
        byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
        String timestamp = headers.get("X-Slack-Request-Timestamp");
        if (!signatures.isGenuine(timestamp, headers.get("X-Slack-Signature"), body)) {
            return refused(401, "its signature is wrong or old");
        }
        Set<String> signed = Set.of(String.valueOf(headers.get("X-Slack-Signature")));
        if (!isEvent(body) && !interactions.isFirst(signed)) {
            return refused(401, "it was sent before");
        }
        Response response = taken(body, headers.get("X-Slack-Retry-Num"));
        if (response.getStatusCode() != 200) {
            interactions.forget(signed);
        }
        return response;
    }

    /** Slack repeats events, which are known by their ids; it never repeats what people click on and command. */
    private static boolean isEvent(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private Response taken(byte[] body, @Nullable String retry) {
        try {
            return reception.body(text(body), retry);
        } catch (MalformedRequest malformed) {
            Response response = refused(400, "it cannot be read, part " + malformed.getMessage());
            // It would not be any better the next time.
            response.getHeaders().put("X-Slack-No-Retry", List.of("1"));
            return response;
        } catch (ComeAgain full) {
            return refused(503, "there is no room for it");
        } catch (Exception failure) {
            LOG.error("A request of Slack's failed", failure);
            return Response.error(500);
        }
    }

    private static Response refused(int status, String reason) {
        LOG.warn("A request in Slack's name was refused because {} status={}", reason, status);
        return Response.error(status);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedRequest("UTF-8");
        }
    }
}
