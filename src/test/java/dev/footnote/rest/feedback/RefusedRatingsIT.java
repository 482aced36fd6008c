package dev.footnote.rest.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Valid ratings that cannot be stored. */
@QuarkusTest
@TestProfile(UnwritableFeedbackProfile.class)
class RefusedRatingsIT {

    private final HttpTestClient httpTestClient = new HttpTestClient("Bearer " + UnwritableFeedbackProfile.KEY);

    @Inject
    SettableClockBean clock;

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @Test
    void reportsThatARatingWasNotWrittenWithoutDetailsOfTheDisk() {
        String id = httpTestClient.chat("Who met whom?").get("messageId").asText();

        HttpResponse<String> refused = rate(httpTestClient, id);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(HttpTestClient.json(refused).get("type").asText()).isEqualTo("urn:footnote:problem:rating-not-kept");
        assertThat(HttpTestClient.names(HttpTestClient.json(refused)))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "field");
        assertThat(refused.body()).doesNotContain("pom.xml", "Exception");
    }

    @Test
    void refusesToRateAnExpiredAnswer() {
        String id = httpTestClient.chat("Who met whom?").get("messageId").asText();
        clock.pass(Duration.ofHours(3));
        int before = rate(httpTestClient, id).statusCode();

        clock.pass(Duration.ofSeconds(1));

        assertThat(before).isEqualTo(503);
        assertThat(rate(httpTestClient, id).statusCode()).isEqualTo(404);
    }

    @Test
    void requiresTheReaderKey() {
        String id = httpTestClient.chat("Who met whom?").get("messageId").asText();

        HttpResponse<String> refused = rate(new HttpTestClient(), id);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    private static HttpResponse<String> rate(HttpTestClient httpTestClient, String id) {
        return httpTestClient.post("/api/feedback", "{\"messageId\": \"%s\", \"rating\": \"up\"}".formatted(id));
    }
}
