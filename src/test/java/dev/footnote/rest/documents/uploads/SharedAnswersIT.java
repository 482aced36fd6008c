package dev.footnote.rest.documents.uploads;

import static dev.footnote.rest.documents.uploads.UploadClient.assertProblem;
import static dev.footnote.rest.documents.uploads.UploadClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are read again by their address. */
@QuarkusTest
@TestProfile(UploadsProfile.class)
class SharedAnswersIT {

    private final HttpTestClient reader = new HttpTestClient("Bearer " + UploadsProfile.READER);
    private final UploadClient admin = new UploadClient(HttpTestClient.port(), UploadsProfile.ADMIN);

    @BeforeEach
    void uploadADocument() {
        reader.waitUntilReady();
        admin.put("ferry.txt", "The ferry to Sunndal sails at nine every morning.");
    }

    @AfterEach
    void deleteTheDocument() {
        admin.delete("ferry.txt");
    }

    @Test
    void returnsAnAnswerAgainWithoutItsConversationAndExplanation() {
        ObjectNode answer = (ObjectNode)
                reader.chatWith("{\"message\": \"When does the ferry to Sunndal sail?\", \"explain\": true}");

        JsonNode again =
                json(reader.get("/api/answers/" + answer.get("messageId").asText()));

        assertThat(answer.get("decision").asText()).isEqualTo("answered");
        answer.set("conversationId", NullNode.getInstance());
        answer.set("explanation", NullNode.getInstance());
        assertThat(again).isEqualTo(answer);
    }

    @Test
    void returnsNoAnswerThatQuotesADeletedDocument() {
        JsonNode answer = reader.chat("When does the ferry to Sunndal sail?");

        admin.delete("ferry.txt");

        assertProblem(reader.get("/api/answers/" + answer.get("messageId").asText()), 404, "unknown-message");
    }

    @Test
    void knowsNoOtherAnswers() {
        assertProblem(reader.get("/api/answers/0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e"), 404, "unknown-message");
    }

    @Test
    void requiresTheReaderKey() {
        assertThat(new HttpTestClient().get("/api/answers/any").statusCode()).isEqualTo(401);
    }
}
