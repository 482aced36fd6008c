package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** langchain4j's client, and invalid requests. */
@QuarkusTest
class OtherOpenAiClientsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void waitForDocuments() {
        OpenAiServiceClient.awaitReady();
    }

    @Test
    void answersLangchain4j() {
        ChatResponse response = chatModel("footnote")
                .chat(
                        SystemMessage.from("Be brief."),
                        UserMessage.from("Hello"),
                        AiMessage.from("Hello!"),
                        UserMessage.from(OpenAiServiceClient.QUESTION));

        assertThat(response.aiMessage().text()).contains(OpenAiServiceClient.FACT);
        assertThat(response.tokenUsage().totalTokenCount()).isPositive();
    }

    @Test
    void streamsToLangchain4j() {
        StringBuilder partial = new StringBuilder();
        CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

        OpenAiStreamingChatModel.builder()
                .baseUrl(OpenAiServiceClient.uri("/v1").toString())
                .apiKey("any")
                .modelName("footnote")
                .build()
                .chat(OpenAiServiceClient.QUESTION, new Collecting(partial, whole));

        assertThat(whole.join().aiMessage().text())
                .contains(OpenAiServiceClient.FACT)
                .isEqualTo(partial.toString());
        assertThat(whole.join().tokenUsage().totalTokenCount()).isPositive();
    }

    @Test
    void refusesLangchain4jInItsErrorFormat() {
        OpenAiChatModel model = chatModel("footnote");

        assertThatThrownBy(() -> model.chat("Who? " + "x".repeat(4000)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("at most 4000 are allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] |  | The body must be a JSON object.",
                "null |  | The body must be a JSON object.",
                "{\"messages\": [{\"role\": \"user\", \"content\": \"Who?\"}]} | model | This must be the name of a model.",
                "{\"model\": \"footnote\"} | messages | This must be an array with at least one message.",
                "{\"model\": \"footnote\", \"messages\": []} | messages | This must be an array with at least one message.",
                "{\"model\": \"footnote\", \"messages\": [5]} | messages[0] | This must be an object with role and content.",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": 5}]} | messages[0].content | This must be a string or an array of parts.",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"king\", \"content\": \"Who?\"}]} | messages[0].role | This must be user, assistant, system, developer, tool or function.",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"system\", \"content\": \"Who?\"}]} | messages | No message has the role user.",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"Wh\\u0000o?\"}]} | messages[0].content | This holds a NUL character or half of a surrogate pair.",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]} | messages[0].content | Only parts of type text are supported; leave out images, audio and files.",
                "{\"model\": \"footnote\", \"stream\": \"yes\", \"messages\": [{\"role\": \"user\", \"content\": \"Who?\"}]} | stream | This must be true or false."
            })
    void namesTheInvalidField(String body, String param, String message) throws Exception {
        JsonNode error = error(OpenAiServiceClient.post(body), 400);

        assertThat(error.get("param").asText(null)).isEqualTo(param);
        assertThat(error.get("message").asText()).isEqualTo(message);
        assertThat(error.get("type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void refusesMalformedJson() throws Exception {
        assertThat(error(OpenAiServiceClient.post("{\"model\""), 400)
                        .get("message")
                        .asText())
                .contains("not well-formed JSON");
    }

    @Test
    void refusesABodyOfMoreThanOneMegabyte() throws Exception {
        JsonNode error = error(OpenAiServiceClient.post(asking("x".repeat(1 << 20), "")), 413);

        assertThat(error.get("code").asText()).isEqualTo("request_too_large");
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        var request = HttpRequest.newBuilder(OpenAiServiceClient.uri("/v1/chat/completions"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(asking("Who?", "")));

        error(OpenAiServiceClient.send(request), 415);
    }

    @ParameterizedTest
    @CsvSource({"/v1/chat/completions, 405, POST", "/v1/embeddings, 404,", "/v1/models/other, 404,"})
    void refusesAddressesThatAreNotServed(String path, int status, String allowed) throws Exception {
        HttpResponse<String> response = OpenAiServiceClient.send(HttpRequest.newBuilder(OpenAiServiceClient.uri(path)));

        error(response, status);
        assertThat(response.headers().firstValue("Allow").orElse("")).startsWith(allowed == null ? "" : allowed);
    }

    @Test
    void ignoresUnknownParameters() {
        HttpResponse<String> response = OpenAiServiceClient.post(asking(
                OpenAiServiceClient.QUESTION,
                ", \"temperature\": 0.2, \"top_p\": 1, \"n\": 1, \"tools\": [], \"seed\": 5, \"user\": \"u\","
                        + " \"logit_bias\": {}, \"chat_id\": \"c\", \"stream\": null, \"stream_options\": null"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).contains(OpenAiServiceClient.FACT, "\"refusal\":null", "\"logprobs\":null");
    }

    @Test
    void readsTextInParts() {
        String parts = "[{\"type\": \"text\", \"text\": \"Which agreements were\"},"
                + " {\"type\": \"text\", \"text\": \"signed in August 2024?\"}]";

        HttpResponse<String> response = OpenAiServiceClient.post(
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": " + parts + "}]}");

        assertThat(response.body()).contains(OpenAiServiceClient.FACT);
    }

    @Test
    void streamsEventsWhateverTheClientAccepts() {
        var request = HttpRequest.newBuilder(OpenAiServiceClient.uri("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(asking(OpenAiServiceClient.QUESTION, ", \"stream\": true")));

        HttpResponse<String> response = OpenAiServiceClient.send(request);

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.body())
                .startsWith("data: {\"id\":\"chatcmpl-")
                .contains("\"delta\":{\"role\":\"assistant\",\"content\":\"\"}", "\"finish_reason\":\"stop\"")
                .endsWith("\n\ndata: [DONE]\n\n");
    }

    private static OpenAiChatModel chatModel(String name) {
        return OpenAiChatModel.builder()
                .baseUrl(OpenAiServiceClient.uri("/v1").toString())
                .apiKey("any")
                .modelName(name)
                .maxRetries(0)
                .build();
    }

    private static String asking(String question, String more) {
        return "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"" + question + "\"}]"
                + more + "}";
    }

    private static JsonNode error(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode error = JSON.readTree(response.body()).get("error");
        assertThat(error.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("message", "type", "param", "code");
        assertThat(response.body()).doesNotContain("Exception", "dev.footnote", "urn:");
        return error;
    }

    private record Collecting(StringBuilder partial, CompletableFuture<ChatResponse> whole)
            implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String piece) {
            partial.append(piece);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }
    }
}
