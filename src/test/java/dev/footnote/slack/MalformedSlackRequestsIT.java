package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed requests with malformed payloads. */
@Timeout(120)
class MalformedSlackRequestsIT {

    private static final String[] ROOMY = {
        "slack.workers",
        "8",
        "slack.max-queued",
        "100000",
        "slack.max-per-user",
        "100000",
        "slack.max-per-ten-minutes",
        "100000"
    };

    private final SlackTestBench bench = new SlackTestBench(ROOMY);
    private final FakeSlack slack = bench.slack;
    private final RecordedLogLines recordedLogLines =
            new RecordedLogLines(Level.INFO, "dev.footnote.slack", "com.slack.api");

    @AfterEach
    void close() {
        recordedLogLines.close();
        bench.close();
    }

    static Stream<String> kinds() {
        return Stream.of("app_mention", "message", "file_share", "app_home_opened", "assistant_thread_started");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesOrAcknowledgesMalformedEvents(String kind) throws Exception {
        Map<String, Object> event = event(kind);

        Set<Integer> statuses = new HashSet<>();
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            for (Map<String, Object> damaged : MalformedPayloads.of(event)) {
                statuses.add(door.send(RequestSigner.json(damaged)).statusCode());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "footnote_quotes",
                "footnote_share",
                "footnote_helpful",
                "footnote_not_helpful",
                "unknown_button",
                "message_action",
                "view_submission"
            })
    void refusesOrAcknowledgesMalformedInteractions(String kind) throws Exception {
        Set<Integer> statuses = new HashSet<>();
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            for (Map<String, Object> damaged : MalformedPayloads.of(interaction(kind))) {
                statuses.add(door.send(RequestSigner.interaction(damaged)).statusCode());
            }
        }

        // Some are the same when they are damaged, and were sent before.
        assertThat(statuses).contains(200, 400).isSubsetOf(200, 400, 401);
        assertGoesOn();
    }

    @Test
    void refusesOrAcknowledgesMalformedCommands() throws Exception {
        List<Map<String, String>> damaged = MalformedPayloads.of(InteractionPayloads.command(slack, "Who?")).stream()
                .map(MalformedSlackRequestsIT::asForm)
                .toList();

        Set<Integer> statuses = new HashSet<>();
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            for (Map<String, String> form : damaged) {
                statuses.add(door.send(RequestSigner.form(form)).statusCode());
            }
        }

        // Some are the same when they are damaged, and were sent before.
        assertThat(statuses).contains(200, 400).isSubsetOf(200, 400, 401);
        assertGoesOn();
    }

    @Test
    void refusesOrAcknowledgesMalformedBytes() throws Exception {
        List<byte[]> bodies = bodies();
        Random random = new Random(1);

        Set<Integer> statuses = new HashSet<>();
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            for (int i = 0; i < 1_000; i++) {
                byte[] body = bodies.get(i % bodies.size()).clone();
                body[random.nextInt(body.length)] = (byte) random.nextInt();
                statuses.add(door.send(signed(body)).statusCode());
            }
        }

        assertThat(statuses).isSubsetOf(200, 400, 401).contains(400);
        assertGoesOn();
    }

    @Test
    void logsTheErrorOnceAndRequestsNoRetry() throws Exception {
        Map<String, Object> click = interaction("footnote_helpful");
        click.remove("channel");

        HttpResponse<String> response;
        try (SlackRouteServer door = new SlackRouteServer(bench.route)) {
            response = door.send(RequestSigner.interaction(click));
        }

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("X-Slack-No-Retry")).hasValue("1");
        assertThat(recordedLogLines.all).singleElement().asString().contains("400", "channel");
    }

    @Test
    void acknowledgesMalformedMessagesOfTheSocket() throws Exception {
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            try (SlackSocket socket = new SlackSocket(bench.door.app(), FakeSlack.APP_TOKEN, Duration.ofSeconds(1))) {
                server.awaitConnections(1);
                Set<String> sent = new HashSet<>();
                kinds().forEach(kind -> MalformedPayloads.of(event(kind))
                        .forEach(damaged -> sent.add(server.send("events_api", damaged))));
                for (String kind : List.of("footnote_quotes", "message_action", "view_submission")) {
                    MalformedPayloads.of(interaction(kind))
                            .forEach(damaged -> sent.add(server.send("interactive", damaged)));
                }
                MalformedPayloads.of(InteractionPayloads.command(slack, "Who?"))
                        .forEach(damaged -> sent.add(server.send("slash_commands", damaged)));

                Set<String> acknowledged = new HashSet<>();
                for (int i = 0; i < sent.size(); i++) {
                    acknowledged.add(server.acknowledged().path("envelope_id").asText());
                }

                assertThat(acknowledged).isEqualTo(sent);
                assertThat(socket).isNotNull();
            }
        }
        assertGoesOn();
    }

    /** Nothing of ours has failed, and the next question is answered. */
    private void assertGoesOn() {
        String ts = bench.mention("C9", "U9", "Who came?");
        slack.awaitReplies("C9", ts, 1);
        bench.door.close();
        assertThat(recordedLogLines.holding("Exception")).isEmpty();
    }

    private Map<String, Object> event(String kind) {
        String ts = slack.nextTs();
        return switch (kind) {
            case "app_mention" -> RequestSigner.mention("C1", ts, ts, "U1", "Who?");
            case "message" -> RequestSigner.message("D1", ts, ts, "U1", "Who?");
            case "file_share" -> {
                Map<String, Object> said = RequestSigner.said("message", "D1", ts, null, "U1", "Who?");
                said.put("subtype", "file_share");
                said.put("blocks", List.of(Map.of("type", "newer than we are", "elements", List.of())));
                yield RequestSigner.event(said);
            }
            case "app_home_opened" -> RequestSigner.event(Map.of("type", kind, "user", "U1", "tab", "home"));
            default ->
                RequestSigner.event(Map.of(
                        "type",
                        kind,
                        "assistant_thread",
                        Map.of("user_id", "U1", "channel_id", "DA1", "thread_ts", ts)));
        };
    }

    private Map<String, Object> interaction(String kind) {
        return switch (kind) {
            case "message_action" -> InteractionPayloads.choice(slack, slack.nextTs(), "Who?");
            case "view_submission" -> InteractionPayloads.reason(slack, "an answer", "The date is wrong");
            default -> InteractionPayloads.click(slack, kind, "1 0 5 hash id");
        };
    }

    private static Map<String, String> asForm(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue())));
    }

    private List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        kinds().forEach(kind -> bodies.add(RequestSigner.write(event(kind))));
        bodies.add(
                RequestSigner.interaction(interaction("footnote_quotes")).body().getBytes());
        bodies.add(RequestSigner.form(new HashMap<>(InteractionPayloads.command(slack, "Who?")))
                .body()
                .getBytes());
        return bodies;
    }

    private static RequestSigner.Signed signed(byte[] body) {
        boolean json = new String(body, StandardCharsets.ISO_8859_1).startsWith("{");
        return RequestSigner.signed(
                body, json ? "application/json" : "application/x-www-form-urlencoded", Instant.now());
    }
}
