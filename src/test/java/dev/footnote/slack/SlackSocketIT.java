package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Socket Mode. */
@Timeout(60)
class SlackSocketIT {

    private static final Duration CHECK = Duration.ofSeconds(1);

    private final SlackTestBench bench = new SlackTestBench();
    private final FakeSlack slack = bench.slack;
    private final FakeSocket server = new FakeSocket();
    private final SlackSocket socket;

    SlackSocketIT() throws InterruptedException {
        slack.openSockets(server.url());
        socket = new SlackSocket(bench.door.app(), FakeSlack.APP_TOKEN, CHECK);
    }

    @BeforeEach
    void connect() {
        server.awaitConnections(1);
    }

    @AfterEach
    void close() {
        socket.close();
        server.close();
        bench.close();
    }

    @Test
    void acknowledgesARepeatedMentionAndAnswersItOnce() throws InterruptedException {
        String ts = slack.say("C1", null, "U1", "Who?");
        Map<String, Object> mention = RequestSigner.mention("C1", ts, null, "U1", "Who?");
        String first = server.send("events_api", mention);
        String second = server.send("events_api", mention);

        assertThat(server.acknowledged().path("envelope_id").asText()).isEqualTo(first);
        assertThat(server.acknowledged().path("envelope_id").asText()).isEqualTo(second);
        slack.awaitReplies("C1", ts, 1);
        bench.door.close();
        assertThat(slack.replies("C1", ts)).hasSize(1);
    }

    @Test
    void answersNoRepeatedEventAgainAfterARestart() throws InterruptedException {
        String ts = slack.say("C1", null, "U1", "Who?");
        Map<String, Object> mention = RequestSigner.mention("C1", ts, null, "U1", "Who?");
        SlackTestBench before = new SlackTestBench(slack);
        before.deliver(mention);
        before.door.close();

        server.send("events_api", mention, 1);

        assertThat(server.acknowledged().has("envelope_id")).isTrue();
        bench.door.close();
        assertThat(slack.replies("C1", ts)).hasSize(1);
    }

    @Test
    void acknowledgesACommandWithAnImmediateResponse() throws InterruptedException {
        server.send("slash_commands", InteractionPayloads.command(slack, "Who?"));

        assertThat(server.acknowledged().path("payload").path("text").asText()).contains("Reading");
        assertThat(slack.awaitSaid(1).get(0).words()).contains("It was signed");
    }

    @Test
    void reconnectsWhenSlackClosesTheSocket() throws InterruptedException {
        server.drop();
        server.awaitConnections(2);

        String ts = slack.say("C1", null, "U1", "Who?");
        server.send("events_api", RequestSigner.mention("C1", ts, null, "U1", "Who?"));

        assertThat(server.acknowledged().has("envelope_id")).isTrue();
        slack.awaitReplies("C1", ts, 1);
    }

    @Test
    void continuesAfterAnUnreadableMessage() throws InterruptedException {
        server.sendRaw("{");
        server.sendRaw("no JSON");
        server.sendRaw("{\"type\": \"events_api\", \"envelope_id\": \"e\", \"payload\": {\"type\": \"x\"}}");

        String sent = server.send("events_api", RequestSigner.event(Map.of("type", "something_new")));

        assertThat(server.acknowledged().path("envelope_id").asText()).isEqualTo("e");
        assertThat(server.acknowledged().path("envelope_id").asText()).isEqualTo(sent);
    }

    @Test
    void retriesWhileSlackOpensNoSocket() {
        slack.refuse("apps.connections.open", "internal_error");
        try (SlackSocket second = new SlackSocket(bench.door.app(), FakeSlack.APP_TOKEN, CHECK)) {
            slack.awaitCalls("apps.connections.open", 3);

            slack.allow("apps.connections.open");

            server.awaitConnections(2);
            assertThat(second).isNotNull();
        }
    }
}
