package dev.footnote.openai.clienttasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.footnote.conversation.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTaskTest {

    private static final String TALK = """
            ## History
            <chat_history>
            USER: Which ferries sail to the island on Sundays, and from where?
            ASSISTANT: Two of them [1].
            USER: And on Mondays?
            ASSISTANT: None.
            </chat_history>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Write a short title that sums up the talk. | { \"title\": \"a title\" } | {\"title\":\"Which ferries sail to the island on Sundays\"}",
                "Produce 1-3 tags for the main themes. | {\"tags\": [\"one\", \"two\"]} | {\"tags\":[\"Which\",\"ferries\",\"island\"]}",
                "Suggest 3 follow-up questions the user may ask. | { \"follow_ups\": [\"One?\"] } | {\"follow_ups\":[]}",
                "Look at the talk and generate search queries for it. | { \"queries\": [\"q\"] } | {\"queries\":[\"And on Mondays?\"]}",
                "Generate a prompt for an image of this. | { \"prompt\": \"p\" } | {\"prompt\":\"\"}"
            })
    void answersInTheJsonThatIsAskedFor(String order, String example, String reply) {
        String message = "### Task:\n%s\n### Output:\nJSON: %s\n%s".formatted(order, example, TALK);

        assertThat(reply(message)).contains(reply);
    }

    @Test
    void answersInPlainTextWhenNoFormIsAskedFor() {
        String message = """
                Provide a title of five words or less. Only return the title.

                Conversation:
                User: "who rang the bells?"
                AI: Nobody did.""";

        assertThat(reply(message)).contains("Who rang the bells");
    }

    @Test
    void readsTheTaskFromTheSystemMessageIfTheConversationIsTheMessage() {
        var clientTask = new ClientTask(
                "Write a concise title in the language of the talk.",
                "||>User:\n\"Who rang the bells?\"\n||>Response:\n\"Nobody.\"\n||>Title:",
                List.of(),
                MissingNode.getInstance());

        assertThat(clientTask.reply()).contains("Who rang the bells");
    }

    @Test
    void usesTheFormatOfASchema() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper()
                .readTree("{\"type\": \"json_schema\", \"json_schema\": {\"schema\": {\"properties\":"
                        + " {\"title\": {\"type\": \"string\"}}}}}");

        assertThat(new ClientTask("", "Write a title for this conversation.", talked("Who came?"), schema).reply())
                .contains("{\"title\":\"Who came\"}");
    }

    @Test
    void readsTheConversationFromTheMessagesIfThePromptHasNone() {
        var clientTask = new ClientTask(
                "",
                "Please write a short title for this conversation.",
                talked("What is the fare?"),
                MissingNode.getInstance());

        assertThat(clientTask.reply()).contains("What is the fare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the title of the agreement?",
                "Which titles did she win?",
                "Suggest a name for the agreement signed in August 2024",
                "Write me the title of the conversation between the two ministers",
                "Generate tags",
                "What does { \"title\": \"x\" } mean in the manual?",
                "User: who met whom?\nAssistant: They did.\nWho was it?",
                "Who provided the follow-up report on the conversation?",
                "Generate a title for the agreement",
                "Suggest follow-up questions about the agreement on fish",
                "Summarise the follow-up to this exchange of letters",
                "What did the ministers choose as the title of our dialogue on security?",
                "Write tags for the following discussion of the two ministers",
                "Provide the names of the signers as { \"names\": [\"one\"] }",
                "User: Can you suggest a name for the agreement?\nAssistant: SOSA.\nWhat does that stand for?",
                ""
            })
    void doesNotTreatAQuestionOfAPersonAsATask(String question) {
        assertThat(reply(question)).isEmpty();
    }

    @Test
    void doesNotTreatAQuestionWithAReplyFormatAsATask() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper()
                .readTree("{\"type\": \"json_schema\", \"json_schema\": {\"schema\": {\"properties\":"
                        + " {\"names\": {\"type\": \"array\"}}}}}");

        assertThat(new ClientTask("", "Provide the names of those who signed.", talked("Who came?"), schema).reply())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suggest follow-up questions on the report that we discussed in this conversation",
                "Write a title for this conversation between the two ministers.",
                "Who made the title of this conversation?",
                "And what is the title of the report?"
            })
    void doesNotTreatAQuestionInAConversationAsATask(String question) {
        var clientTask = new ClientTask(
                "You suggest follow-up questions.",
                question,
                talked("What is in the report?"),
                MissingNode.getInstance());

        assertThat(clientTask.reply()).isEmpty();
    }

    @Test
    void ignoresATaskDeepInAMessage() {
        String message = "Who met whom? ".repeat(100) + "Write a title. { \"title\": \"x\" }";

        assertThat(reply(message)).isEmpty();
    }

    @Test
    void readsALongHostileMessageInLinearTime() {
        String message = "Write a title { \"title\": \"x\" }\n" + "{ \"".repeat(100_000) + "user ".repeat(50_000)
                + "\nUSER: " + "?".repeat(300_000);

        assertThat(reply(message)).contains("{\"title\":\"Conversation\"}");
    }

    private static Optional<String> reply(String message) {
        return new ClientTask("", message, List.of(), MissingNode.getInstance()).reply();
    }

    private static List<Turn> talked(String question) {
        return List.of(new Turn(Turn.Role.USER, question), new Turn(Turn.Role.ASSISTANT, "This."));
    }
}
