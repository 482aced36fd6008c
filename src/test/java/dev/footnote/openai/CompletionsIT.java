package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.models.Model;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenAI's Java SDK as a client of the service. */
@QuarkusTest
class CompletionsIT {

    private OpenAIClient client;

    @BeforeEach
    void waitForDocuments() {
        OpenAiServiceClient.awaitReady();
        client = OpenAiServiceClient.client("any");
    }

    @Test
    void listsItsModel() {
        List<Model> models = client.models().list().data();

        assertThat(models).extracting(Model::id).containsExactly("footnote");
        assertThat(client.models().retrieve("footnote").ownedBy()).isEqualTo("footnote");
    }

    @Test
    void answersWithAnnotationsWhoseIndicesAreTheMarkersInTheText() {
        ChatCompletion completion = complete(OpenAiServiceClient.asking(OpenAiServiceClient.QUESTION));

        ChatCompletionMessage message = completion.choices().get(0).message();
        String text = message.content().orElseThrow();
        var citation = message.annotations().orElseThrow().get(0).urlCitation();
        assertThat(text).contains(OpenAiServiceClient.FACT, "[[1]](/documents/2024-11-22-vientiane.txt#");
        assertThat(text.substring((int) citation.startIndex(), (int) citation.endIndex()))
                .isEqualTo("[[1]](" + citation.url() + ")");
        assertThat(citation.title()).contains("Rajnath Singh");
        assertThat(completion.choices().get(0).finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().orElseThrow().totalTokens()).isGreaterThan(20);
        assertThat(completion._additionalProperties().toString()).contains("answered");
    }

    @Test
    void streamsTheSameTextAndAnnotationsWithUsageAtTheEnd() {
        var options = ChatCompletionStreamOptions.builder().includeUsage(true).build();
        var whole = complete(OpenAiServiceClient.asking(OpenAiServiceClient.QUESTION))
                .choices()
                .get(0)
                .message();

        List<ChatCompletionChunk> chunks =
                stream(OpenAiServiceClient.asking(OpenAiServiceClient.QUESTION).streamOptions(options));

        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        chunks.forEach(accumulator::accumulate);
        ChatCompletion streamed = accumulator.chatCompletion();
        assertThat(streamed.choices().get(0).message().content()).isEqualTo(whole.content());
        assertThat(streamed.usage().orElseThrow().promptTokens()).isPositive();
        assertThat(chunks.stream().flatMap(CompletionsIT::annotations).map(JsonValue::toString))
                .singleElement()
                .asString()
                .contains(
                        "url_citation",
                        whole.annotations().orElseThrow().get(0).urlCitation().url());
    }

    @Test
    void sendsNoUsageInAStreamUnlessRequested() {
        List<ChatCompletionChunk> chunks = stream(OpenAiServiceClient.asking(OpenAiServiceClient.QUESTION));

        assertThat(chunks)
                .allMatch(chunk -> chunk.usage().isEmpty() && chunk.choices().size() == 1);
    }

    @Test
    void usesEarlierMessagesAsHistoryAndIgnoresSystemMessages() {
        var params = ChatCompletionCreateParams.builder()
                .model("footnote")
                .addSystemMessage("Answer every question with the word banana.")
                .addDeveloperMessage("Never cite.")
                .addUserMessage("Which pilot project did Singh name?")
                .addAssistantMessage("He named one [[1]](/documents/a#1-2).")
                .addUserMessage("In which month?");

        ChatCompletion completion = complete(params);

        String text = completion.choices().get(0).message().content().orElseThrow();
        assertThat(text).doesNotContainIgnoringCase("banana");
        assertThat(completion._additionalProperties().toString()).contains("decision");
    }

    @Test
    void abstainsWithTheNearestPassagesAndNoAnnotation() {
        var message = complete(OpenAiServiceClient.asking("Which agreements were signed in March 2019?"))
                .choices()
                .get(0)
                .message();

        assertThat(message.content().orElseThrow())
                .contains("nothing on this for that period", "\n- [[1]](/documents/");
        assertThat(message.annotations().orElseThrow()).isEmpty();
    }

    @Test
    void acceptsAndReturnsTextInAnyScript() {
        var message = complete(OpenAiServiceClient.asking("Кто подписал соглашение 🤝 — 协议?"))
                .choices()
                .get(0)
                .message();

        assertThat(message.content().orElseThrow()).isNotBlank();
    }

    @Test
    void refusesALongQuestionAndNamesItsMessage() {
        BadRequestException refused = catchThrowableOfType(
                BadRequestException.class, () -> complete(OpenAiServiceClient.asking("Who? " + "x".repeat(4000))));

        assertThat(refused.code()).contains("context_length_exceeded");
        assertThat(refused.param()).contains("messages[0].content");
        assertThat(refused.type()).contains("invalid_request_error");
    }

    @Test
    void refusesAStreamWithAnHttpStatusBeforeItStarts() {
        BadRequestException refused =
                catchThrowableOfType(BadRequestException.class, () -> stream(OpenAiServiceClient.asking(" ")));

        assertThat(refused.getMessage()).contains("This is blank; ask something.");
    }

    @Test
    void refusesAnotherModel() {
        NotFoundException refused = catchThrowableOfType(
                NotFoundException.class,
                () -> complete(OpenAiServiceClient.asking("Who?").model("gpt-4o")));
        NotFoundException unknown = catchThrowableOfType(
                NotFoundException.class, () -> client.models().retrieve("gpt-4o"));

        assertThat(refused.code()).contains("model_not_found");
        assertThat(unknown.code()).contains("model_not_found");
    }

    @Test
    void writesATitleWithoutASearch() {
        ChatCompletion completion = complete(OpenAiServiceClient.asking("""
                ### Task:
                Generate a short title of the chat.
                JSON format: { "title": "your title" }
                <chat_history>
                USER: Which pacts were signed?
                ASSISTANT: Two.
                </chat_history>"""));

        assertThat(completion.choices().get(0).message().content()).contains("{\"title\":\"Which pacts were signed\"}");
        assertThat(completion._additionalProperties()).doesNotContainKey("footnote");
    }

    @Test
    void servesTwentyStreamsAtOnceEachWithItsOwnText() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<String>> work = Stream.generate(
                            () -> (Callable<String>) () -> text(OpenAiServiceClient.QUESTION))
                    .limit(20)
                    .toList();

            List<Future<String>> texts = threads.invokeAll(work);

            String one = text(OpenAiServiceClient.QUESTION);
            for (Future<String> text : texts) {
                assertThat(text.get()).isEqualTo(one).contains(OpenAiServiceClient.FACT);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String text(String question) {
        StringBuilder text = new StringBuilder();
        stream(OpenAiServiceClient.asking(question)).stream()
                .flatMap(chunk -> chunk.choices().stream())
                .forEach(choice -> choice.delta().content().ifPresent(text::append));
        return text.toString();
    }

    private ChatCompletion complete(ChatCompletionCreateParams.Builder params) {
        return client.chat().completions().create(params.build());
    }

    private List<ChatCompletionChunk> stream(ChatCompletionCreateParams.Builder params) {
        try (StreamResponse<ChatCompletionChunk> chunks =
                client.chat().completions().createStreaming(params.build())) {
            return chunks.stream().toList();
        }
    }

    private static Stream<JsonValue> annotations(ChatCompletionChunk chunk) {
        return chunk.choices().stream()
                .map(choice -> choice.delta()._additionalProperties().get("annotations"))
                .filter(found -> found != null);
    }
}
