package dev.footnote.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final App app;
    private final SignatureCheck signatures;
    private final SlackRequestParser parser;

    SlackRoute(App app, SignatureCheck signatures) {
        this.app = app;
        this.signatures = signatures;
        this.parser = new SlackRequestParser(app.config());
    }

    static void mount(Router router, Handler<RoutingContext> handler) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .handler(handler)
                .failureHandler(SlackRoute::tooLarge);
    }

    private static void tooLarge(RoutingContext context) {
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        LOG.warn("A request in Slack's name was refused status={}", status);
        context.response().setStatusCode(status).end();
    }

    @Override
    public void handle(RoutingContext context) {
        Response response = response(context.request().headers(), context.body().buffer());
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
        try {
            String text = text(body);
            if (text.startsWith("{") && !isForTheApp(text)) {
                LOG.warn("Slack delivers fewer events than there are, since there were too many");
                return Response.ok();
            }
            return app.run(read(headers, text));
        } catch (MalformedRequest | JsonParseException malformed) {
            return refused(400, "it cannot be read");
        } catch (ComeAgain full) {
            return refused(503, "there is no room for it");
        } catch (Exception failure) {
            LOG.error("A request of Slack's failed", failure);
            return Response.error(500);
        }
    }

    /** What the SDK does not know it would log with all that stands in it. */
    private static boolean isForTheApp(String json) {
        JsonElement type = JsonParser.parseString(json).getAsJsonObject().get("type");
        String name = type != null && type.isJsonPrimitive() ? type.getAsString() : "";
        return switch (name) {
            case "event_callback", "url_verification" -> true;
            case "app_rate_limited" -> false;
            default -> throw new MalformedRequest();
        };
    }

    private static Response refused(int status, String reason) {
        LOG.warn("A request in Slack's name was refused because {} status={}", reason, status);
        return Response.error(status);
    }

    private Request<?> read(MultiMap headers, String body) {
        Map<String, List<String>> all =
                headers.names().stream().collect(Collectors.toMap(name -> name, headers::getAll, (one, same) -> one));
        try {
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .requestBody(body)
                    .headers(new RequestHeaders(all))
                    .build());
            if (request == null) {
                throw new MalformedRequest();
            }
            return request;
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            throw new MalformedRequest();
        }
    }

    /** The text of which the SDK makes bytes again has to be these bytes. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedRequest();
        }
    }

    private static final class MalformedRequest extends RuntimeException {

        MalformedRequest() {
            super("not in the form of Slack's requests", null, false, false);
        }
    }
}
