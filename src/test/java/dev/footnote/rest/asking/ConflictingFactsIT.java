package dev.footnote.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service over two documents that disagree, and a web page, which is parsed in a process of its own. */
@QuarkusTest
@TestProfile(ConflictingFactsIT.Bells.class)
class ConflictingFactsIT {

    /** Two weights of one bell. */
    public static final class Bells implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("footnote.seeds.directory", "src/test/resources/dev/footnote/rest/asking/conflict");
        }
    }

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @Test
    void returnsBothFactsNewestFirstAndReportsTheConflict() {
        httpTestClient.waitUntilReady();

        JsonNode answer = httpTestClient.chat("How many kilograms does the great bell of Lund weigh?");

        assertThat(answer.get("decision").asText()).isEqualTo("partial");
        assertThat(answer.get("reason").asText()).isEqualTo("conflict");
        assertThat(answer.get("answer").asText())
                .isEqualTo("The documents disagree. 2023-06-15: The great bell of Lund weighs 2,650 kilograms [1]."
                        + " 2019-03-01: The great bell of Lund weighs 2,400 kilograms [2].");
        assertThat(answer.get("citations")).hasSize(2);
        assertThat(answer.at("/citations/0/documentId").asText()).isEqualTo("new");
        assertThat(answer.at("/citations/1/quote").asText())
                .isEqualTo("The great bell of Lund weighs 2,400 kilograms.");
        assertThat(answer.get("nearest")).isEmpty();
    }

    @Test
    void answersFromAWebPageWithItsSection() {
        httpTestClient.waitUntilReady();

        JsonNode answer = httpTestClient.chat("How many steps do the stairs of the tower have?");

        assertThat(answer.at("/citations/0/documentId").asText()).isEqualTo("museum.html");
        assertThat(answer.at("/citations/0/quote").asText()).isEqualTo("The stairs of the tower have 212 steps.");
        assertThat(answer.at("/citations/0/section").asText()).isEqualTo("Stairs");
        assertThat(answer.at("/citations/0/page").isNull()).isTrue();
    }
}
