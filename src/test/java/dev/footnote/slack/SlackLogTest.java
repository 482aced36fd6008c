package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures are logged in one line without secrets and questions. */
class SlackLogTest {

    private static final String QUESTION = "a question that is nobody's business";

    private final SlackTestBench bench = new SlackTestBench();
    private final RecordedLogLines recordedLogLines =
            new RecordedLogLines(Level.INFO, "dev.footnote.slack", "com.slack.api");

    @AfterEach
    void close() {
        recordedLogLines.close();
        bench.close();
    }

    @Test
    void logsAWrongSignatureInOneLine() {
        bench.send(mention("U1").with("X-Slack-Signature", "v0=1234"));

        assertThat(recordedLogLines.all).singleElement().asString().contains("signature", "401");
        assertNothingSecret();
    }

    @Test
    void warnsOfTheFirstWrongSignatureOnly() {
        for (int i = 0; i < 3; i++) {
            assertThat(bench.send(mention("U1").with("X-Slack-Signature", "v0=" + i))
                            .getStatusCode())
                    .isEqualTo(401);
        }

        assertThat(recordedLogLines.all).singleElement().asString().contains("signature", "debug");
    }

    @Test
    void logsAnOldRequestInOneLine() {
        Instant then = Instant.now().minusSeconds(400);
        byte[] body = mention("U1").body().getBytes();

        int status =
                bench.send(RequestSigner.signed(body, "application/json", then)).getStatusCode();

        assertThat(status).isEqualTo(401);
        assertThat(recordedLogLines.all).singleElement().asString().contains("expired", "401");
        assertNothingSecret();
    }

    @Test
    void logsAReplayedRequestInOneLine() {
        RequestSigner.Signed command = RequestSigner.form(InteractionPayloads.command(bench.slack, QUESTION));
        bench.send(command);
        bench.slack.awaitSaid(1);

        bench.send(command);

        assertThat(recordedLogLines.all).singleElement().asString().contains("replay", "401");
        assertNothingSecret();
    }

    @Test
    void doesNotLogAnOversizedBodyWhichAnybodyCanSend() throws Exception {
        byte[] body = QUESTION.repeat(60_000).getBytes(StandardCharsets.UTF_8);

        int status;
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            status = door.send(RequestSigner.signed(body, "application/json", Instant.now()))
                    .statusCode();
        }

        assertThat(status).isEqualTo(413);
        assertThat(recordedLogLines.all).isEmpty();
    }

    @Test
    void logsAMalformedRequestInOneLine() {
        byte[] body =
                ("{\"token\": \"a verification token\", \"text\": \"" + QUESTION).getBytes(StandardCharsets.UTF_8);

        bench.send(RequestSigner.signed(body, "application/json", Instant.now()));

        assertThat(recordedLogLines.all).singleElement().asString().contains("400");
        assertNothingSecret();
    }

    @ParameterizedTest
    @CsvSource({"something_new, 400", "app_rate_limited, 200"})
    void logsARequestThatIsNotAnEventInOneLine(String type, int expected) {
        Map<String, String> body = Map.of("type", type, "token", "a verification token", "text", QUESTION);

        int status = bench.send(RequestSigner.json(body)).getStatusCode();

        assertThat(status).isEqualTo(expected);
        assertThat(recordedLogLines.all).hasSize(1);
        assertNothingSecret();
    }

    @Test
    void logsAnUnknownEventTypeInOneLine() {
        bench.deliver(RequestSigner.event(Map.of("type", "something_new", "text", QUESTION)));

        assertThat(recordedLogLines.all).singleElement().asString().contains("something_new");
        assertNothingSecret();
    }

    @Test
    void logsAForeignWorkspaceInOneLine() {
        Map<String, Object> event = new HashMap<>(RequestSigner.mention("C1", "1.2", null, "U1", QUESTION));
        event.put("authorizations", List.of(Map.of("team_id", "T0ELSEWHERE", "user_id", FakeSlack.BOT)));

        bench.deliver(event);

        bench.door.close();
        assertThat(recordedLogLines.all).singleElement().asString().contains("T0ELSEWHERE");
        assertNothingSecret();
    }

    @Test
    void logsWhySlackRefusedAnAnswer() {
        bench.slack.refuse("chat.postMessage", "channel_not_found");

        bench.send(mention("U1"));

        bench.door.close();
        assertThat(recordedLogLines.all).isNotEmpty().allMatch(line -> line.contains("channel_not_found"));
        assertNothingSecret();
    }

    private void assertNothingSecret() {
        assertThat(recordedLogLines.all)
                .noneMatch(line -> line.contains(FakeSlack.TOKEN)
                        || line.contains(RequestSigner.SECRET)
                        || line.contains("verification token")
                        || line.contains(QUESTION));
    }

    private RequestSigner.Signed mention(String user) {
        String ts = bench.slack.say("C1", null, user, QUESTION);
        return RequestSigner.json(RequestSigner.mention("C1", ts, null, user, QUESTION));
    }
}
