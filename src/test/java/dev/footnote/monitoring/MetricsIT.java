package dev.footnote.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.rest.HttpTestClient;
import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The metrics of a service after all of its functions were used. */
@QuarkusTest
@TestProfile(MonitoredServiceProfile.class)
class MetricsIT {

    private static final Pattern NAME = Pattern.compile("footnote_[a-z_]+");

    private static final Path PAGE = Path.of("docs", "monitoring.md");

    private static final Path DASHBOARD = Path.of("docker", "grafana", "footnote.json");

    private final HttpTestClient reader = new HttpTestClient("Bearer " + MonitoredServiceProfile.KEY);

    @BeforeEach
    void useEverything() {
        reader.waitUntilReady();
        reader.chat("Which agreements were signed in August 2024?");
        reader.chat("Hello!");
        assertThat(reader.post(
                                "/v1/chat/completions",
                                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"Who signed?\"}]}")
                        .statusCode())
                .isEqualTo(200);
        RequestSigner.Signed sent = RequestSigner.json(Map.of("type", "url_verification", "challenge", "c"));
        HttpRequest.Builder slack = HttpRequest.newBuilder(HttpTestClient.uri("/slack/events"))
                .POST(BodyPublishers.ofByteArray(sent.body().getBytes()));
        sent.headers().forEach(slack::header);
        assertThat(reader.send(slack.build()).statusCode()).isEqualTo(200);
    }

    @Test
    void everyMetricOfThePageAndOfTheDashboardIsInAScrape() throws IOException {
        Set<String> scraped = names(scrape());

        assertThat(scraped).containsAll(names(Files.readString(PAGE)));
        assertThat(scraped).containsAll(names(Files.readString(DASHBOARD)));
    }

    @Test
    void everyAddressOfTheApiHasALabelOfItsOwn() throws IOException {
        JsonNode api =
                new ObjectMapper().readTree(reader.get("/q/openapi?format=json").body());

        assertThat(UriLabelFilter.ADDRESSES).containsAll(HttpTestClient.names(api.get("paths")));
    }

    @Test
    void everyMetricOfFootnoteIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);

        Set<String> undocumented = scrape().lines()
                .filter(line -> line.startsWith("# TYPE footnote_"))
                .map(line -> line.split(" ", -1)[2])
                .filter(name -> !name.endsWith("_max"))
                .filter(name -> !page.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(undocumented).isEmpty();
    }

    @Test
    void theDashboardShowsEveryMetricOfThePage() throws IOException {
        String dashboard = Files.readString(DASHBOARD);

        assertThat(names(Files.readString(PAGE)))
                .allMatch(name -> dashboard.contains(name.replaceAll("_(bucket|count|sum)$", "")));
        for (JsonNode panel : new ObjectMapper().readTree(dashboard).path("panels")) {
            assertThat(panel.path("title").asText()).isNotBlank();
        }
    }

    @Test
    void countsByDoorDecisionAndReason() {
        assertThat(scrape())
                .containsPattern(
                        "footnote_questions_total\\{decision=\"answered\",door=\"rest\",reason=\"none\"} [1-9]")
                .containsPattern(
                        "footnote_questions_total\\{decision=\"abstained\",door=\"rest\",reason=\"small_talk\"} [1-9]")
                .containsPattern(
                        "footnote_questions_total\\{decision=\"[a-z]+\",door=\"openai\",reason=\"[a-z_]+\"} [1-9]")
                .containsPattern("footnote_slack_request_duration_seconds_count\\{outcome=\"acknowledged\"} [1-9]")
                .containsPattern("footnote_model_calls_total\\{model=\"scripted\",outcome=\"succeeded\"} [1-9]")
                .containsPattern(
                        "footnote_step_duration_seconds_bucket\\{outcome=\"succeeded\",step=\"retrieval\",le=\"0\\.1\"} ")
                .containsPattern("footnote_documents 1\\.0");
    }

    @Test
    void noLabelContainsTextOfARequest() {
        reader.get("/api/documents/nowhere-to-be-found.txt");
        reader.get("/api/conversations/nowhere-to-be-found");
        reader.get("/nowhere-to-be-found");
        reader.get("/v1/models/nowhere-to-be-found");
        new HttpTestClient().get("/api/nowhere-to-be-found");
        new HttpTestClient().get("/api/documents/nowhere-to-be-found");
        reader.get("/api/%7Bnowhere-to-be-found");

        assertThat(scrape()).doesNotContain("nowhere-to-be-found").doesNotContain("agreements");
    }

    @Test
    void theAddressRequiresTheKey() {
        assertThat(new HttpTestClient().get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(new HttpTestClient().get("/q//metrics").statusCode()).isNotEqualTo(200);
        assertThat(new HttpTestClient().get("/q/metrics/").statusCode()).isNotEqualTo(200);
        assertThat(new HttpTestClient().get("/q/%6Detrics").statusCode()).isNotEqualTo(200);
        assertThat(new HttpTestClient().get("/q/./metrics").statusCode()).isNotEqualTo(200);
    }

    private String scrape() {
        return reader.get("/q/metrics").body();
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
