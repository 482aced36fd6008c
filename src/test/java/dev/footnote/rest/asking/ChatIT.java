package dev.footnote.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChatIT {

    private static final String[] FIELDS = {
        "messageId",
        "conversationId",
        "decision",
        "reason",
        "notices",
        "confidence",
        "answer",
        "statements",
        "citations",
        "nearest",
        "contact",
        "question",
        "answeredBy",
        "index",
        "prompt",
        "usage",
        "explanation",
        "timings"
    };
    private static final String[] CITATION_FIELDS = {
        "marker",
        "documentId",
        "documentHash",
        "title",
        "date",
        "source",
        "quote",
        "start",
        "end",
        "page",
        "section",
        "score"
    };

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which agreements were signed in August 2024? | Security of Supplies Agreement",
                "Which agreements were signed in August 2024? | Liaison Officers",
                "Where did Austin and Singh meet? | Vientiane",
                "Which maritime initiative was named? | MAITRI",
                "Which systems are the efforts towards co-production for? | jet engines, munitions and ground mobility systems"
            })
    void answersASeedQuestionWithAQuoteThatContainsTheFact(String question, String fact) {
        JsonNode answer = httpTestClient.chat(question);

        assertThat(answer.get("decision").asText()).isEqualTo("answered");
        assertThat(answer.get("reason").isNull()).isTrue();
        assertThat(answer.get("answer").asText()).contains(fact).contains("[1]");
        assertThat(answer.get("citations").findValuesAsText("quote")).anyMatch(quote -> quote.contains(fact));
    }

    @Test
    void quotesTheFactInAPossibleAnswer() {
        JsonNode answer = httpTestClient.chat("Which pilot project did Singh name?");

        assertThat(answer.get("decision").asText()).isEqualTo("partial");
        assertThat(answer.get("reason").asText()).isEqualTo("unsure");
        assertThat(answer.get("citations").get(0).get("quote").asText())
                .contains("Quad Indo-Pacific Logistics Network");
    }

    @Test
    void everyQuoteEqualsTheServedDocumentAtItsOffsets() {
        JsonNode citations = httpTestClient
                .chat("Which agreements were signed in August 2024?")
                .get("citations");

        for (JsonNode citation : citations) {
            JsonNode document =
                    httpTestClient.document(citation.get("documentId").asText());
            String text = document.get("text").asText();
            assertThat(text.substring(
                            citation.get("start").asInt(), citation.get("end").asInt()))
                    .isEqualTo(citation.get("quote").asText());
            assertThat(document.get("hash")).isEqualTo(citation.get("documentHash"));
        }
        assertThat(citations).isNotEmpty();
    }

    @Test
    void hasExactlyTheFieldsOfTheContractInOrder() {
        JsonNode answer = httpTestClient.chat("Which agreements were signed in August 2024?");

        assertThat(HttpTestClient.names(answer)).containsExactly(FIELDS);
        assertThat(HttpTestClient.names(answer.get("statements").get(0))).containsExactly("text", "citations");
        assertThat(HttpTestClient.names(answer.get("citations").get(0))).containsExactly(CITATION_FIELDS);
        assertThat(HttpTestClient.names(answer.get("timings"))).containsExactly("retrieval", "answering", "total");
        assertThat(answer.get("nearest")).isEmpty();
        assertThat(answer.get("prompt").isNull()).isTrue();
        assertThat(answer.get("explanation").isNull()).isTrue();
        assertThat(answer.get("answeredBy").asText()).isEqualTo("extractive");
    }

    @Test
    void abstainsWithTheSameFieldsAndTheNearestPassages() {
        JsonNode answer = httpTestClient.chat("Which agreements were signed in March 2019?");

        assertThat(HttpTestClient.names(answer)).containsExactly(FIELDS);
        assertThat(answer.get("decision").asText()).isEqualTo("abstained");
        assertThat(answer.get("reason").asText()).isEqualTo("wrong_period");
        assertThat(answer.get("statements")).isEmpty();
        assertThat(answer.get("citations")).isEmpty();
        assertThat(HttpTestClient.names(answer.get("nearest").get(0))).containsExactly(CITATION_FIELDS);
        assertThat(answer.get("confidence").isNumber()).isTrue();
    }

    @Test
    void createsAConversationAndContinuesIt() {
        String made = httpTestClient.chat("Who met whom?").get("conversationId").asText();
        String other =
                httpTestClient.chat("Who met whom?").get("conversationId").asText();
        String given = httpTestClient
                .chatWith("{\"message\": \"And where?\", \"conversationId\": \"" + made + "\"}")
                .get("conversationId")
                .asText();

        assertThat(made).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(other);
        assertThat(given).isEqualTo(made);
    }

    @Test
    void explainsOnRequest() {
        JsonNode explanation = httpTestClient
                .chatWith("{\"message\": \"Which agreements were signed since 2021?\", \"explain\": true}")
                .get("explanation");

        assertThat(HttpTestClient.names(explanation)).containsExactly("periods", "candidates", "removed");
        assertThat(explanation.get("periods").get(0).get("from").asText()).isEqualTo("2021-01-01");
        assertThat(explanation.get("periods").get(0).get("to").isNull()).isTrue();
        assertThat(HttpTestClient.names(explanation.get("candidates").get(0)))
                .containsExactly("documentId", "quote", "start", "end", "signals");
    }

    @Test
    void openApiDescribesEachOperationWithItsSchemaAndProblems() {
        JsonNode openApi = HttpTestClient.json(httpTestClient.get("/q/openapi?format=json"));

        assertThat(HttpTestClient.names(openApi.get("paths")))
                .contains("/api/chat", "/api/search", "/api/documents", "/api/documents/{id}");
        assertThat(HttpTestClient.names(openApi.at("/components/schemas/ChatResponse/properties")))
                .containsExactlyInAnyOrder(FIELDS);
        assertThat(HttpTestClient.names(openApi.at("/paths/~1api~1chat/post/responses")))
                .contains("200", "400", "404", "409", "413");
        assertThat(HttpTestClient.names(openApi.at("/paths/~1api~1chat/post/responses/200/content")))
                .containsExactlyInAnyOrder("application/json", "text/event-stream");
        assertThat(HttpTestClient.names(openApi.at("/paths/~1api~1conversations~1{id}/delete/responses")))
                .contains("204", "404");
    }

    @Test
    void openApiDescribesTheSuccessfulResponseOfEachOperation() {
        JsonNode paths = HttpTestClient.json(httpTestClient.get("/q/openapi?format=json"))
                .get("paths");

        for (String path : HttpTestClient.names(paths)) {
            for (String method : HttpTestClient.names(paths.get(path))) {
                JsonNode responses = paths.get(path).get(method).get("responses");
                List<String> good = HttpTestClient.names(responses).stream()
                        .filter(code -> code.startsWith("2"))
                        .toList();
                assertThat(good).as("%s %s", method, path).isNotEmpty();
                assertThat(good)
                        .as("%s %s", method, path)
                        .allSatisfy(code -> assertThat(code.equals("204")
                                        || responses.get(code).has("content"))
                                .isTrue());
            }
        }
    }
}
