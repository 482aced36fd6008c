package dev.footnote.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validates requests from both transports and passes them to the app. A request that does not have the format of a
 * request for this app throws {@link MalformedSlackRequestException}.
 */
final class SlackRequestDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(SlackRequestDispatcher.class);

    private static final String RETRY = "X-Slack-Retry-Num";
    private static final int MOST_FIELDS = 100;

    private final App app;

    SlackRequestDispatcher(App app) {
        this.app = app;
    }

    /**
     * Handles the body of an HTTP request.
     *
     * @param retry the number of earlier deliveries; null for the first delivery
     */
    Response handleBody(String text, @Nullable String retry) throws Exception {
        if (text.startsWith("{")) {
            return handlePayload(object(text), retry);
        }
        Map<String, String> form = form(text);
        String payload = form.get("payload");
        if (payload != null) {
            return handlePayload(object(payload), retry);
        }
        // Slack checks the certificate of the address from time to time.
        return form.containsKey("ssl_check") ? Response.ok() : handlePayload(PayloadFieldCopier.fromForm(form), retry);
    }

    /** Handles the payload of an HTTP body or of a Socket Mode envelope. */
    Response handlePayload(JsonObject sent, @Nullable String retry) throws Exception {
        if (sent.has("command")) {
            return run(new SlashCommandRequest(encoded(SlackPayloadFilter.command(sent)), headers(retry)));
        }
        return switch (type(sent)) {
            case "event_callback" ->
                run(new EventRequest(SlackPayloadFilter.event(sent).toString(), headers(retry)));
            case "url_verification" ->
                run(new UrlVerificationRequest(
                        SlackPayloadFilter.verification(sent).toString(), headers(retry)));
            case "app_rate_limited" -> {
                LOG.warn("Slack rate-limits events; some events are not delivered");
                yield Response.ok();
            }
            default -> interaction(sent, headers(retry));
        };
    }

    private Response interaction(JsonObject sent, RequestHeaders headers) throws Exception {
        return switch (type(sent)) {
            case "block_actions" -> {
                String click = SlackPayloadFilter.click(sent).toString();
                yield run(new BlockActionRequest(click, click, headers));
            }
            case "message_action" -> {
                String shortcut = SlackPayloadFilter.shortcut(sent).toString();
                yield run(new MessageShortcutRequest(shortcut, shortcut, headers));
            }
            case "view_submission" -> {
                String submission = SlackPayloadFilter.submission(sent).toString();
                yield run(new ViewSubmissionRequest(submission, submission, headers));
            }
            default -> throw new MalformedSlackRequestException("type");
        };
    }

    private Response run(Request<?> request) throws Exception {
        request.updateContext(app.config());
        return app.run(request);
    }

    private static String type(JsonObject sent) {
        return PayloadFieldCopier.of(sent).id("type").copied().get("type").getAsString();
    }

    private static RequestHeaders headers(@Nullable String retry) {
        return new RequestHeaders(retry == null ? Map.of() : Map.of(RETRY, List.of(retry)));
    }

    private static JsonObject object(String json) {
        try {
            JsonElement read = JsonParser.parseString(json);
            if (read.isJsonObject()) {
                return read.getAsJsonObject();
            }
        } catch (JsonParseException unreadable) {
            // Reported below; the parser's message may quote the payload.
        }
        throw new MalformedSlackRequestException("JSON");
    }

    private static Map<String, String> form(String text) {
        try {
            return new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS)
                    .parameters().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, field -> field.getValue().get(0)));
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedSlackRequestException("form");
        }
    }

    private static String encoded(JsonObject form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().getAsString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
