package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.http.StreamResponse;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(OpenAiReaderKeyProfile.class)
class OpenAiReaderKeyIT {

    @BeforeEach
    void waitForDocuments() {
        OpenAiServiceClient.awaitReady();
    }

    @Test
    void acceptsARequestWithTheKey() {
        assertThat(OpenAiServiceClient.client(OpenAiReaderKeyProfile.KEY)
                        .models()
                        .list()
                        .data())
                .hasSize(1);
    }

    @Test
    void refusesAWrongKeyInTheErrorFormatOfOpenAi() {
        UnauthorizedException refused = catchThrowableOfType(
                UnauthorizedException.class,
                () -> OpenAiServiceClient.client("wrong").models().list());

        assertThat(refused.code()).contains("invalid_api_key");
    }

    @Test
    void refusesARequestWithoutAKeyAndNamesTheHeader() {
        HttpResponse<String> response =
                OpenAiServiceClient.send(HttpRequest.newBuilder(OpenAiServiceClient.uri("/v1/models")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"footnote\"");
        assertThat(response.body()).startsWith("{\"error\":{");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void cancelsTheQuestionWhenAClientDisconnects() throws InterruptedException {
        var params = OpenAiServiceClient.asking(OpenAiServiceClient.QUESTION).build();

        try (StreamResponse<ChatCompletionChunk> stream = OpenAiServiceClient.client(OpenAiReaderKeyProfile.KEY)
                .chat()
                .completions()
                .createStreaming(params)) {
            assertThat(stream.stream().findFirst()).isPresent();
            EndlessModel.ASKED.acquire();
        }

        EndlessModel.LEFT.acquire();
    }

    @Test
    void linksToThePublicAddress() {
        var message = OpenAiServiceClient.client(OpenAiReaderKeyProfile.KEY)
                .chat()
                .completions()
                .create(OpenAiServiceClient.asking("Which agreements were signed in March 2019?")
                        .build())
                .choices()
                .get(0)
                .message();

        assertThat(message.content().orElseThrow())
                .contains("\n- [[1]](https://docs.example/footnote/documents/2024-11-22-vientiane.txt#");
    }
}
