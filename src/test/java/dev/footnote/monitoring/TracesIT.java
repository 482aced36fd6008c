package dev.footnote.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.monitoring.MonitoredServiceProfile.Surroundings;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The spans and the line of the audit log that a service writes for a question. */
@QuarkusTest
@TestProfile(MonitoredServiceProfile.class)
class TracesIT {

    private static final List<String> SPANS = List.of(
            "footnote.ingestion",
            "footnote.folder_reading",
            "footnote.splitting",
            "footnote.embedding",
            "footnote.publishing",
            "footnote.question",
            "footnote.conversation_wait",
            "footnote.message_reading",
            "footnote.follow_up",
            "footnote.retrieval",
            "footnote.draft",
            "footnote.model_call",
            "footnote.citation_check");

    private final HttpTestClient reader = new HttpTestClient("Bearer " + MonitoredServiceProfile.KEY);

    @Test
    void aTraceHasASpanForEachStepAndNoText() {
        reader.waitUntilReady();

        reader.chat("Which agreements were signed in August 2024?");
        reader.get("/api/documents?query=confidential");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(traces()).contains(SPANS).contains("/api/documents"));
        assertThat(traces())
                .contains("footnote.decision")
                .doesNotContain("agreements", "Security of Supplies", "confidential");
    }

    @Test
    void theAuditLogNamesTheKeyAndTheDocuments() throws IOException {
        reader.waitUntilReady();

        JsonNode answer = reader.chat("Which agreements were signed in August 2024?");

        String log = Files.readString(Path.of(MonitoredServiceProfile.AUDIT_FILE));
        JsonNode last = new ObjectMapper()
                .readTree(log.lines().reduce((one, next) -> next).orElseThrow());
        assertThat(last.path("asker").asText()).isEqualTo("reader");
        assertThat(last.path("door").asText()).isEqualTo("rest");
        assertThat(last.path("decision").asText())
                .isEqualTo(answer.path("decision").asText());
        assertThat(last.path("documents").get(0).asText())
                .isEqualTo(answer.path("citations").get(0).path("documentId").asText());
        assertThat(log).doesNotContain("agreements");
    }

    private static String traces() {
        return String.join("\n", Surroundings.TRACES);
    }
}
