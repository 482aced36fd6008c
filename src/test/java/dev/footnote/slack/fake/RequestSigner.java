package dev.footnote.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Builds and signs the requests that Slack sends to an app. */
public final class RequestSigner {

    public static final String SECRET = "the signing secret of the tests";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private RequestSigner() {}

    /** A body and the headers that go with it. */
    public record Signed(Buffer body, Map<String, String> headers) {

        public Signed with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Signed(body, more);
        }
    }

    public static Signed signed(byte[] body, String type, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return new Signed(
                Buffer.buffer(body),
                Map.of(
                        "Content-Type", type,
                        "X-Slack-Request-Timestamp", timestamp,
                        "X-Slack-Signature", signature(timestamp, body)));
    }

    public static Signed json(Map<String, ?> body) {
        return signed(write(body), "application/json", Instant.now());
    }

    /** A command or a click, which come as forms. */
    public static Signed form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return signed(body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", Instant.now());
    }

    /** The payload of a click or a submitted form. */
    public static Signed interaction(Map<String, ?> payload) {
        return form(Map.of("payload", new String(write(payload), StandardCharsets.UTF_8)));
    }

    /** An event about something in the workspace. */
    public static Map<String, Object> event(Map<String, ?> event) {
        return Map.of(
                "type",
                "event_callback",
                "token",
                "a verification token",
                "team_id",
                FakeSlack.TEAM,
                "api_app_id",
                "A0APP",
                "event_id",
                "Ev" + EVENTS.incrementAndGet(),
                "event_time",
                Instant.now().getEpochSecond(),
                "event",
                event,
                "authorizations",
                List.of(Map.of("team_id", FakeSlack.TEAM, "user_id", FakeSlack.BOT, "is_bot", true)));
    }

    public static Map<String, Object> mention(
            String channel, String ts, @Nullable String thread, String user, String text) {
        return event(said("app_mention", channel, ts, thread, user, text));
    }

    public static Map<String, Object> message(
            String channel, String ts, @Nullable String thread, String user, String text) {
        return event(said("message", channel, ts, thread, user, text));
    }

    public static Map<String, Object> said(
            String type, String channel, String ts, @Nullable String thread, String user, String text) {
        Map<String, Object> said = new HashMap<>(
                Map.of("type", type, "channel", channel, "ts", ts, "event_ts", ts, "user", user, "text", text));
        said.put("channel_type", channel.startsWith("D") ? "im" : "channel");
        if (thread != null) {
            said.put("thread_ts", thread);
        }
        return said;
    }

    public static byte[] write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
