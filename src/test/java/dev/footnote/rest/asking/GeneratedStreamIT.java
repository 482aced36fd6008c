package dev.footnote.rest.asking;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.engine.ScriptedProvider;
import dev.footnote.rest.EventStream;
import dev.footnote.rest.EventStream.Event;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of a service whose answers a language model writes. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GeneratedStreamIT {

    private static final String SIGNED = "{\"message\": \"Which agreements were signed in August 2024?\"}";
    private static final String FIRST =
            "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21]. A Memorandum of";
    private static final String SECOND =
            " Agreement on the deployment of Liaison Officers was signed as well [21].\nSTATUS: COMPLETE";

    private final HttpTestClient httpTestClient = new HttpTestClient();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch cutOff = new CountDownLatch(1);
    private ScriptedProvider provider = new ScriptedProvider(saying(FIRST, SECOND));

    @BeforeEach
    void startTheModel() {
        provider.close();
        provider = new ScriptedProvider(ScriptedModelProfile.port(), saying(FIRST, SECOND));
        httpTestClient.waitUntilReady();
    }

    @AfterEach
    void stopTheModel() {
        gate.countDown();
        provider.close();
    }

    @Test
    void sendsTheEvidenceThenEachStatementThenTheWholeAnswer() {
        try (EventStream stream = EventStream.open(SIGNED)) {
            List<Event> events = stream.rest();

            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(events).extracting(Event::name).containsExactly("evidence", "statement", "statement", "done");
            JsonNode done = events.get(3).data();
            assertThat(done.get("answeredBy").asText()).isEqualTo("generative");
            assertThat(events.get(1).data().get("statement")).isEqualTo(done.at("/statements/0"));
            assertThat(events.get(2).data().get("statement")).isEqualTo(done.at("/statements/1"));
            assertThat(done.get("citations")).containsAll(events.get(2).data().get("citations"));
            assertThat(events.get(0).data().at("/passages/0/quote").asText()).isNotEmpty();
        }
    }

    @Test
    void sendsAStatementWhileTheModelIsStillGenerating() {
        provider.play(wire -> {
            wire.begin();
            wire.say(FIRST);
            pass(gate);
            wire.say(SECOND);
            wire.end();
        });
        try (EventStream stream = EventStream.open(SIGNED)) {
            Event first = stream.next("statement");
            gate.countDown();

            assertThat(first.data().at("/statement/text").asText())
                    .contains("SOSA")
                    .doesNotContain("[21]");
            assertThat(stream.rest()).extracting(Event::name).containsExactly("statement", "done");
        }
    }

    @Test
    void sendsCommentsWhileTheModelIsSlow() {
        provider.play(wire -> {
            wire.begin();
            pass(gate);
            wire.say(FIRST);
            wire.say(SECOND);
            wire.end();
        });
        try (EventStream stream = EventStream.open(SIGNED)) {
            stream.next("evidence");
            Event one = stream.next();
            Event another = stream.next();
            gate.countDown();

            assertThat(List.of(one, another)).allMatch(event -> event.name().isEmpty());
            assertThat(stream.rest()).extracting(Event::name).containsExactly("statement", "statement", "done");
        }
    }

    @Test
    void stopsTheModelWhenTheClientDisconnectsAndAnswersTheNextRequest() throws InterruptedException {
        provider.play(this::writeForEver);
        try (EventStream stream = EventStream.open(SIGNED)) {
            stream.next("statement");
        }

        assertThat(cutOff.await(20, TimeUnit.SECONDS)).isTrue();
        provider.play(saying(FIRST, SECOND));
        assertThat(httpTestClient.chatWith(SIGNED).get("answeredBy").asText()).isEqualTo("generative");
    }

    @Test
    void stopsTheModelWhenAClientWithoutStreamingDisconnects() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        provider.play(wire -> {
            asked.countDown();
            writeForEver(wire);
        });
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            String request = "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: %d\r\n\r\n%s".formatted(SIGNED.length(), SIGNED);
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            asked.await();
        }

        assertThat(cutOff.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsWithAnErrorEventThatIsAProblem() {
        String conversation =
                httpTestClient.chatWith(SIGNED).get("conversationId").asText();
        String followUp = "{\"message\": \"And what else?\", \"conversationId\": \"" + conversation + "\"}";
        provider.play(wire -> {
            wire.begin();
            wire.say(FIRST);
            pass(gate);
        });
        try (EventStream busy = EventStream.open(followUp);
                EventStream stream = EventStream.open(followUp)) {
            List<Event> events = stream.rest();

            assertThat(events).extracting(Event::name).containsExactly("error");
            JsonNode problem = events.get(0).data();
            assertThat(HttpTestClient.names(problem))
                    .containsExactly("type", "status", "title", "detail", "instance", "field");
            assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:conversation-busy");
            assertThat(httpTestClient.post("/api/chat", followUp).statusCode()).isEqualTo(409);
            assertThat(busy.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void returnsTheExtractedAnswerWhenTheModelIsUnavailable() {
        provider.play(ScriptedProvider.status(401, "{}"));
        try (EventStream stream = EventStream.open(SIGNED)) {
            List<Event> events = stream.rest();

            assertThat(events).extracting(Event::name).containsExactly("evidence", "statement", "done");
            assertThat(events.get(2).data().get("notices").toString()).isEqualTo("[\"model_unavailable\"]");
        }
    }

    @Test
    void sendsTranslatedStatementsOneByOne() {
        provider.playTo("Write only the question", saying("Which agreements were signed in August 2024?"));
        provider.playTo(
                "sentences between the tags into English",
                saying("1: In August 2024, the Security of Supplies Agreement (SOSA) was signed.\n", "2: Nothing."));
        provider.playTo(
                "Translate the numbered sentences below",
                saying(
                        "1: Im August 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.\n",
                        "2: Nichts."));
        try (EventStream stream =
                EventStream.open("{\"message\": \"Welche Abkommen wurden im August 2024 unterzeichnet?\"}")) {
            List<Event> events = stream.rest();

            assertThat(events).extracting(Event::name).containsExactly("evidence", "statement", "statement", "done");
            JsonNode done = events.get(3).data();
            assertThat(done.at("/statements/0/text").asText()).startsWith("Im August 2024 wurde");
            assertThat(done.at("/statements/1/text").asText()).startsWith("A Memorandum of Agreement");
            assertThat(events.get(1).data().get("statement")).isEqualTo(done.at("/statements/0"));
            assertThat(events.get(2).data().get("statement")).isEqualTo(done.at("/statements/1"));
        }
    }

    private void writeForEver(ScriptedProvider.Wire wire) {
        try {
            wire.begin();
            wire.say(FIRST);
            while (gate.getCount() > 0) {
                wire.say(" and then");
            }
        } catch (IOException left) {
            cutOff.countDown();
        }
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
