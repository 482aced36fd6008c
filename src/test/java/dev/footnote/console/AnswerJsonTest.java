package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    @Test
    void hasEveryFieldOfTheChatContractInOrder() throws IOException {
        JsonNode json = json(AnswerJson.write(ConsoleAnswerFixtures.abstained(Reason.NO_EVIDENCE, List.of())));

        assertThat(names(json))
                .containsExactly(
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
                        "timings");
        assertThat(json.get("decision").asText()).isEqualTo("abstained");
        assertThat(json.get("reason").asText()).isEqualTo("no_evidence");
        assertThat(names(json.get("timings"))).containsExactly("retrieval", "answering", "total");
    }

    @Test
    void keepsTheQuoteVerbatim() throws IOException {
        JsonNode citation = json(AnswerJson.write(ConsoleAnswerFixtures.answered(ConsoleAnswerFixtures.HARBOUR, null)))
                .get("citations")
                .get(0);

        assertThat(names(citation))
                .containsExactly(
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
                        "score");
        assertThat(citation.get("quote").asText()).isEqualTo("The ferry sails\r\nat nine.");
        assertThat(citation.get("date").asText()).isEqualTo("2024-11-22");
    }

    @Test
    void isNullAtTheOpenEndOfAPeriod() throws IOException {
        JsonNode periods = json(AnswerJson.write(ConsoleAnswerFixtures.answered(
                        ConsoleAnswerFixtures.HARBOUR, ConsoleAnswerFixtures.explanation())))
                .get("explanation")
                .get("periods");

        assertThat(periods)
                .hasToString("[{\"from\":\"2024-11-22\",\"to\":\"2024-11-22\"},"
                        + "{\"from\":\"2024-11-22\",\"to\":null},{\"from\":null,\"to\":\"2024-11-22\"}]");
    }

    private static JsonNode json(String written) throws IOException {
        return new ObjectMapper().readTree(written);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
