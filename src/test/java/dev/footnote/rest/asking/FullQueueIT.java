package dev.footnote.rest.asking;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.rest.EventStream;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that works on one question at a time and lets none wait, while a model writes an answer. */
@QuarkusTest
@TestProfile(FullQueueIT.OneQuestionAtATime.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FullQueueIT {

    private static final String SIGNED = "{\"message\": \"Which agreements were signed in August 2024?\"}";
    private static final String SEARCH = "{\"query\": \"agreements\"}";
    private static final String COMPLETION =
            "{\"model\": \"footnote\", \"stream\": %s, \"messages\": [{\"role\": \"user\", \"content\": \"Who"
                    + " met?\"}]}";
    private static final String WRITTEN =
            "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21].\nSTATUS: COMPLETE";

    private final HttpTestClient httpTestClient = new HttpTestClient();
    private final CountDownLatch gate = new CountDownLatch(1);
    private ScriptedProvider provider = new ScriptedProvider(saying(WRITTEN));

    @BeforeEach
    void startTheModel() {
        provider.close();
        provider = new ScriptedProvider(ScriptedModelProfile.port(), saying(WRITTEN));
        httpTestClient.waitUntilReady();
        provider.play(wire -> {
            wire.begin();
            pass(gate);
            wire.say(WRITTEN);
            wire.end();
        });
    }

    @AfterEach
    void stopTheModel() {
        gate.countDown();
        provider.close();
    }

    @Test
    void refusesWithAStatusAndARetryDelay() {
        try (EventStream busy = askAndWaitForEvidence()) {
            assertOverloaded(httpTestClient.post("/api/chat", SIGNED));
            assertOverloaded(httpTestClient.post("/api/search", SEARCH));
            try (EventStream refused = EventStream.open(SIGNED)) {
                assertThat(refused.response().statusCode()).isEqualTo(503);
                assertThat(refused.response().headers().firstValue("Retry-After"))
                        .isPresent();
            }
            gate.countDown();

            assertThat(busy.next("done").data().get("decision").asText()).isEqualTo("answered");
        }
        Awaitility.await()
                .until(() -> httpTestClient.post("/api/search", SEARCH).statusCode() == 200);
    }

    @Test
    void refusesAnOpenAiClientInItsErrorFormat() {
        try (EventStream busy = askAndWaitForEvidence()) {
            for (boolean stream : new boolean[] {true, false}) {
                HttpResponse<String> refused =
                        httpTestClient.post("/v1/chat/completions", COMPLETION.formatted(stream));

                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(HttpTestClient.json(refused).at("/error/type").asText())
                        .isEqualTo("server_error");
                assertThat(HttpTestClient.json(refused).at("/error/message").asText())
                        .startsWith("Too many questions");
            }
            gate.countDown();
            busy.rest();
        }
    }

    private static EventStream askAndWaitForEvidence() {
        EventStream busy = EventStream.open(SIGNED);
        busy.next("evidence");
        return busy;
    }

    private static void assertOverloaded(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(HttpTestClient.json(refused).get("type").asText()).isEqualTo("urn:footnote:problem:overloaded");
        assertThat(HttpTestClient.json(refused).get("instance").asText()).startsWith("/api/");
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link ScriptedModelProfile}, with one place in the engine. */
    public static final class OneQuestionAtATime implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new ScriptedModelProfile().getConfigOverrides());
            settings.put("footnote.limits.concurrency", "1");
            settings.put("footnote.limits.max-queued", "0");
            return settings;
        }
    }
}
