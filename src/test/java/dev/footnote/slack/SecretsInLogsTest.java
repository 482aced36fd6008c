package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** At any log level, the log contains no secret, question or answer. */
@Timeout(60)
class SecretsInLogsTest {

    private static final String QUESTION = "a question that is nobody's business";
    private static final String ANSWER = "Nobody else's answer.";

    private final SlackTestBench bench = new SlackTestBench();
    private final FakeSlack slack = bench.slack;
    private final RecordedLogLines recordedLogLines =
            new RecordedLogLines(Level.ALL, "com.slack.api", "okhttp3", "dev.footnote.slack");

    SecretsInLogsTest() {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.stating(ANSWER, 1));
    }

    @AfterEach
    void close() {
        recordedLogLines.close();
        bench.close();
    }

    @Test
    void logsNoSecretOverHttp() {
        String ts = slack.say("C1", null, "U1", QUESTION);
        slack.faults().limit("chat.postMessage", 1);
        slack.faults().breakDown("users.info", 1);

        bench.send(RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", QUESTION)));
        bench.send(RequestSigner.form(InteractionPayloads.command(slack, QUESTION)));

        slack.awaitSaid(2);
        bench.door.close();
        assertNothingSecret();
    }

    @Test
    void logsNoSecretOfInteractions() {
        bench.send(RequestSigner.form(InteractionPayloads.command(slack, QUESTION)));
        String id = slack.awaitSaid(1).get(0).button("footnote_share");
        slack.refuse("views.open", "expired_trigger_id");

        bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, "footnote_share", id)));
        bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, "footnote_quotes", "1 0 5 hash id")));
        bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, "unknown_button", QUESTION)));
        bench.send(RequestSigner.interaction(InteractionPayloads.choice(slack, slack.nextTs(), QUESTION)));
        bench.send(RequestSigner.interaction(InteractionPayloads.reason(slack, id, QUESTION)));

        slack.awaitSaid(5);
        bench.door.close();
        assertNothingSecret();
    }

    @Test
    void logsNoSecretInSocketMode() throws InterruptedException {
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            slack.faults().breakDown("apps.connections.open", 1);
            try (SlackSocket socket = new SlackSocket(bench.door.app(), FakeSlack.APP_TOKEN, Duration.ofMillis(200))) {
                server.awaitConnections(1);
                String ts = slack.say("C1", null, "U1", QUESTION);
                server.send("events_api", RequestSigner.mention("C1", ts, null, "U1", QUESTION));
                server.send("slash_commands", InteractionPayloads.command(slack, QUESTION));
                server.send("events_api", Map.of("type", "something_new", "text", QUESTION));
                server.sendRaw(QUESTION);
                server.sendRaw("{\"" + QUESTION);
                for (int i = 0; i < 3; i++) {
                    assertThat(server.acknowledged().has("envelope_id")).isTrue();
                }
                slack.awaitSaid(2);
                server.drop();
                server.awaitConnections(2);
                assertThat(socket).isNotNull();
            }
        }
        bench.door.close();
        assertNothingSecret();
    }

    private void assertNothingSecret() {
        List<String> secrets = List.of(
                QUESTION,
                ANSWER,
                FakeSlack.TOKEN,
                FakeSlack.APP_TOKEN,
                FakeSocket.TICKET,
                RequestSigner.SECRET,
                "a verification token",
                "/response/");
        assertThat(secrets)
                .allSatisfy(
                        secret -> assertThat(recordedLogLines.holding(secret)).isEmpty());
    }
}
