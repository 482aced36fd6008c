package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.Interactive;
import dev.footnote.slack.fake.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However much is logged, by us and by the SDK: no secret is, and nothing that people write or are answered. */
@Timeout(60)
class SecretsTest {

    private static final String QUESTION = "a question that is nobody's business";
    private static final String ANSWER = "Nobody else's answer.";

    private final Rig rig = new Rig();
    private final FakeSlack slack = rig.slack;
    private final RecordedLogLines recordedLogLines =
            new RecordedLogLines(Level.ALL, "com.slack.api", "okhttp3", "dev.footnote.slack");

    SecretsTest() {
        rig.engine((askRequest, listener) -> SlackAnswerFixtures.stating(ANSWER, 1));
    }

    @AfterEach
    void close() {
        recordedLogLines.close();
        rig.close();
    }

    @Test
    void logsNoSecretOverHttp() {
        String ts = slack.say("C1", null, "U1", QUESTION);
        slack.faults().limit("chat.postMessage", 1);
        slack.faults().breakDown("users.info", 1);

        rig.send(Sender.json(Sender.mention("C1", ts, null, "U1", QUESTION)));
        rig.send(Sender.form(Interactive.command(slack, QUESTION)));

        slack.awaitSaid(2);
        rig.door.close();
        assertNothingSecret();
    }

    @Test
    void logsNoSecretOfInteractions() {
        rig.send(Sender.form(Interactive.command(slack, QUESTION)));
        String id = slack.awaitSaid(1).get(0).button("footnote_share");
        slack.refuse("views.open", "expired_trigger_id");

        rig.send(Sender.interaction(Interactive.click(slack, "footnote_share", id)));
        rig.send(Sender.interaction(Interactive.click(slack, "footnote_quotes", "1 0 5 hash id")));
        rig.send(Sender.interaction(Interactive.click(slack, "unknown_button", QUESTION)));
        rig.send(Sender.interaction(Interactive.choice(slack, slack.nextTs(), QUESTION)));
        rig.send(Sender.interaction(Interactive.reason(slack, id, QUESTION)));

        slack.awaitSaid(5);
        rig.door.close();
        assertNothingSecret();
    }

    @Test
    void logsNoSecretInSocketMode() throws InterruptedException {
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            slack.faults().breakDown("apps.connections.open", 1);
            try (SlackSocket socket = new SlackSocket(rig.door.app(), FakeSlack.APP_TOKEN, Duration.ofMillis(200))) {
                server.awaitConnections(1);
                String ts = slack.say("C1", null, "U1", QUESTION);
                server.send("events_api", Sender.mention("C1", ts, null, "U1", QUESTION));
                server.send("slash_commands", Interactive.command(slack, QUESTION));
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
        rig.door.close();
        assertNothingSecret();
    }

    private void assertNothingSecret() {
        List<String> secrets = List.of(
                QUESTION,
                ANSWER,
                FakeSlack.TOKEN,
                FakeSlack.APP_TOKEN,
                FakeSocket.TICKET,
                Sender.SECRET,
                "a verification token",
                "/response/");
        assertThat(secrets)
                .allSatisfy(
                        secret -> assertThat(recordedLogLines.holding(secret)).isEmpty());
    }
}
