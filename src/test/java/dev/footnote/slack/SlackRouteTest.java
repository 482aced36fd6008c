package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the route, from Slack and forged. */
class SlackRouteTest {

    private static final String JSON = "application/json";

    private final SlackTestBench bench = new SlackTestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersTheUrlVerificationChallenge() {
        Response response = bench.send(
                RequestSigner.json(Map.of("type", "url_verification", "token", "t", "challenge", "prove it")));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody()).isEqualTo("prove it");
    }

    @Test
    void refusesAWrongSignature() {
        RequestSigner.Signed signed = RequestSigner.json(mention());

        int status = bench.send(signed.with("X-Slack-Signature", "v0=" + "0".repeat(64)))
                .getStatusCode();

        assertRefused(status, 401);
    }

    @Test
    void refusesABodyWithAChangedByte() {
        RequestSigner.Signed signed = RequestSigner.json(mention());
        Buffer changed = signed.body().copy().setByte(signed.body().length() - 2, (byte) ' ');

        int status =
                bench.send(new RequestSigner.Signed(changed, signed.headers())).getStatusCode();

        assertRefused(status, 401);
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, -3600, 301, 3600})
    void refusesATimestampMoreThanFiveMinutesAway(int seconds) {
        Instant then = Instant.now().plus(Duration.ofSeconds(seconds < 0 ? seconds - 5 : seconds + 30));

        int status = bench.send(RequestSigner.signed(RequestSigner.write(mention()), JSON, then))
                .getStatusCode();

        assertRefused(status, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "99999999999999999999", "1e9"})
    void refusesAnInvalidTimestamp(String timestamp) {
        RequestSigner.Signed signed = RequestSigner.json(mention());

        int status =
                bench.send(signed.with("X-Slack-Request-Timestamp", timestamp)).getStatusCode();

        assertRefused(status, 401);
    }

    @Test
    void refusesAnUnsignedRequest() {
        int status = bench.send(
                        new RequestSigner.Signed(RequestSigner.json(mention()).body(), Map.of("Content-Type", JSON)))
                .getStatusCode();

        assertRefused(status, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"type\": {}}",
                "{\"type\": \"event_callback\"}",
                "{\"type\": \"event_callback\", \"event\": 1}",
                "{\"type\": \"event_callback\", \"event\": {}}",
                "{\"type\": \"event_callback\", \"event\": {\"type\": \"app_mention\", \"ts\": {}}}",
                "{\"type\": \"event_callback\", \"event\": {\"type\": \"app_mention\"}}",
                "{\"type\": \"view_submission\"}",
                "payload=",
                "payload=%7B",
                "a=b",
                "\u0000"
            })
    void refusesAnUnreadableBody(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        int status =
                bench.send(RequestSigner.signed(bytes, JSON, Instant.now())).getStatusCode();

        assertThat(status).isEqualTo(400);
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        int status = bench.send(RequestSigner.signed(new byte[] {'{', (byte) 0xc3, '}'}, JSON, Instant.now()))
                .getStatusCode();

        assertRefused(status, 400);
    }

    @Test
    void acknowledgesUnknownEventTypes() {
        int status = bench.deliver(RequestSigner.event(Map.of("type", "something_new", "user", "U1")));

        assertRefused(status, 200);
    }

    @Test
    void answersAReplayedRequestOnce() {
        String ts = bench.slack.say("C1", null, "U1", "Who?");
        RequestSigner.Signed request = RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        bench.send(request);

        int status = bench.send(request).getStatusCode();

        bench.slack.awaitReplies("C1", ts, 1);
        bench.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(bench.slack.bySelf()).hasSize(1);
    }

    @Test
    void refusesAReplayedCommand() {
        RequestSigner.Signed command = RequestSigner.form(InteractionPayloads.command(bench.slack, "Who?"));
        bench.send(command);

        int status = bench.send(command).getStatusCode();

        bench.slack.awaitSaid(1);
        bench.door.close();
        assertThat(status).isEqualTo(401);
        assertThat(bench.slack.bySelf()).hasSize(1);
    }

    @Test
    void refusesAReplayedClick() {
        RequestSigner.Signed click =
                RequestSigner.interaction(InteractionPayloads.click(bench.slack, "footnote_helpful", "an answer"));
        bench.send(click);

        int status = bench.send(click).getStatusCode();

        bench.slack.awaitSaid(1);
        bench.door.close();
        assertThat(status).isEqualTo(401);
        assertThat(bench.slack.bySelf()).hasSize(1);
    }

    private void assertRefused(int status, int expected) {
        bench.door.close();
        assertThat(status).isEqualTo(expected);
        assertThat(bench.asked).isEmpty();
        assertThat(bench.slack.bySelf()).isEmpty();
    }

    private static Map<String, Object> mention() {
        return new HashMap<>(
                RequestSigner.mention("C1", "1700000000.000001", null, "U1", "<@" + FakeSlack.BOT + "> Who?"));
    }
}
