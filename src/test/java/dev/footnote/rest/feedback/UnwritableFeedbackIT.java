package dev.footnote.rest.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.Http;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings that are not taken though nothing is wrong with the request. */
@QuarkusTest
@TestProfile(UnwritableFeedback.class)
class UnwritableFeedbackIT {

    private final Http http = new Http("Bearer " + UnwritableFeedback.KEY);

    @Inject
    SettableClockBean clock;

    @BeforeEach
    void waitForDocuments() {
        http.waitUntilReady();
    }

    @Test
    void reportsThatARatingWasNotWrittenWithoutDetailsOfTheDisk() {
        String id = http.chat("Who met whom?").get("messageId").asText();

        HttpResponse<String> refused = rate(http, id);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Http.json(refused).get("type").asText()).isEqualTo("urn:footnote:problem:rating-not-kept");
        assertThat(Http.names(Http.json(refused)))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "field");
        assertThat(refused.body()).doesNotContain("pom.xml", "Exception");
    }

    @Test
    void refusesToRateAnExpiredAnswer() {
        String id = http.chat("Who met whom?").get("messageId").asText();
        clock.pass(Duration.ofHours(3));
        int before = rate(http, id).statusCode();

        clock.pass(Duration.ofSeconds(1));

        assertThat(before).isEqualTo(503);
        assertThat(rate(http, id).statusCode()).isEqualTo(404);
    }

    @Test
    void requiresTheReaderKey() {
        String id = http.chat("Who met whom?").get("messageId").asText();

        HttpResponse<String> refused = rate(new Http(), id);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    private static HttpResponse<String> rate(Http http, String id) {
        return http.post("/api/feedback", "{\"messageId\": \"%s\", \"rating\": \"up\"}".formatted(id));
    }
}
