package dev.footnote.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests to the service under test. */
final class OpenAiServiceClient {

    static final String QUESTION = "Which agreements were signed in August 2024?";
    static final String FACT = "Security of Supplies Agreement";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OpenAiServiceClient() {}

    static URI uri(String path) {
        int port = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        send(HttpRequest.newBuilder(uri("/q/health/ready"))).statusCode() == 200);
    }

    static OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(uri("/v1").toString())
                .apiKey(key)
                .maxRetries(0)
                .build();
    }

    static ChatCompletionCreateParams.Builder asking(String question) {
        return ChatCompletionCreateParams.builder().model("footnote").addUserMessage(question);
    }

    static HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(uri("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
