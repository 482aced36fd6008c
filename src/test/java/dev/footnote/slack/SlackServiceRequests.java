package dev.footnote.slack;

import dev.footnote.slack.fake.RequestSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of Slack to the service under test. */
final class SlackServiceRequests {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SlackServiceRequests() {}

    static void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        send(HttpRequest.newBuilder(uri("/q/health/ready"))).statusCode() == 200);
    }

    static int post(RequestSigner.Signed signed) {
        return post(signed, BodyPublishers.ofByteArray(signed.body().getBytes()));
    }

    /** Without a word on how long it is. */
    static int postInChunks(RequestSigner.Signed signed) {
        return post(
                signed,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(signed.body().getBytes())));
    }

    private static int post(RequestSigner.Signed signed, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/slack/events")).POST(body);
        signed.headers().forEach(request::header);
        return send(request).statusCode();
    }

    private static URI uri(String path) {
        int port = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
