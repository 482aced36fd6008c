package dev.footnote.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service behind a proxy that lets each caller ask two questions a minute. Each test has callers of its own. */
@QuarkusTest
@TestProfile(QuestionLimitIT.TwoQuestionsAMinute.class)
class QuestionLimitIT {

    private static final String CHAT = "{\"message\": \"Who met?\"}";
    private static final String SEARCH = "{\"query\": \"Who met?\"}";
    private static final String COMPLETION =
            "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"Who met?\"}]}";

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @Test
    void refusesQuestionsAboveTheLimitWithARetryDelay() {
        assertThat(post("192.0.2.1", "/api/chat", CHAT).statusCode()).isEqualTo(200);
        assertThat(post("192.0.2.1", "/api/search", SEARCH).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = post("192.0.2.1", "/api/chat", CHAT);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(HttpTestClient.json(refused).get("type").asText()).isEqualTo("urn:footnote:problem:rate-limited");
        assertThat(HttpTestClient.json(refused).get("instance").asText()).isEqualTo("/api/chat");
    }

    @Test
    void refusesAnOpenAiClientInItsErrorFormat() {
        post("192.0.2.2", "/v1/chat/completions", COMPLETION);
        post("192.0.2.2", "/v1/chat/completions", COMPLETION);

        HttpResponse<String> refused = post("192.0.2.2", "/v1/chat/completions", COMPLETION);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(HttpTestClient.json(refused).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(HttpTestClient.json(refused).at("/error/type").asText()).isEqualTo("requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/chat/", "/api/search", "/v1/chat/completions/"})
    void countsRequestsThatAreInvalid(String path) {
        String caller = "198.51.100." + path.length();
        post(caller, path, "{");
        post(caller, path, "{");

        assertThat(post(caller, path, "{").statusCode()).isEqualTo(429);
    }

    @Test
    void limitsEachCallerSeparately() {
        post("192.0.2.3", "/api/search", SEARCH);
        post("192.0.2.3", "/api/search", SEARCH);

        assertThat(post("192.0.2.3", "/api/search", SEARCH).statusCode()).isEqualTo(429);
        assertThat(post("192.0.2.4", "/api/search", SEARCH).statusCode()).isEqualTo(200);
    }

    @Test
    void treatsAnIpv6NetworkAsOneCaller() {
        post("2001:db8:1:2::1", "/api/search", SEARCH);
        post("2001:db8:1:2::2", "/api/search", SEARCH);

        assertThat(post("2001:db8:1:2::3", "/api/search", SEARCH).statusCode()).isEqualTo(429);
        assertThat(post("2001:db8:1:3::1", "/api/search", SEARCH).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotCountOtherRequests() {
        for (int i = 0; i < 5; i++) {
            HttpRequest list = HttpRequest.newBuilder(HttpTestClient.uri("/api/documents"))
                    .header("X-Forwarded-For", "192.0.2.5")
                    .build();
            assertThat(httpTestClient.send(list).statusCode()).isEqualTo(200);
        }

        assertThat(post("192.0.2.5", "/api/search", SEARCH).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String address, String path, String body) {
        return httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri(path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The service trusts its proxy, which tells the address of the caller. */
    public static final class TwoQuestionsAMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footnote.limits.questions-per-minute", "2",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }
}
