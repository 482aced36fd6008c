package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged application in its own process, with its files and its log in one folder. */
final class SlackServiceProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts it with these variables of the environment. */
    SlackServiceProcess(Path folder, int port, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.port = port;
        List<String> command = new ArrayList<>(FootnoteProcess.java());
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dfootnote.embedding.directory=" + Path.of("target", "embeddings"),
                "-Dfootnote.index.directory=" + Path.of("target", "index"),
                "-Dfootnote.feedback.file=" + folder.resolve("feedback.jsonl"),
                "-Dfootnote.slack.directory=" + folder.resolve("slack"),
                "-jar",
                JAR.toString()));
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** What a service needs that is reached by HTTP. */
    static Map<String, String> http(FakeSlack slack) {
        return Map.of(
                "FOOTNOTE_SLACK_MODE",
                "http",
                "FOOTNOTE_SLACK_API_URL",
                slack.apiUrl(),
                "FOOTNOTE_SLACK_BOT_TOKEN",
                FakeSlack.TOKEN,
                "FOOTNOTE_SLACK_SIGNING_SECRET",
                RequestSigner.SECRET);
    }

    /** What a service needs that opens a socket. */
    static Map<String, String> socket(FakeSlack slack) {
        return Map.of(
                "FOOTNOTE_SLACK_MODE",
                "socket",
                "FOOTNOTE_SLACK_API_URL",
                slack.apiUrl(),
                "FOOTNOTE_SLACK_BOT_TOKEN",
                FakeSlack.TOKEN,
                "FOOTNOTE_SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            return isReady();
        });
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready")).build();
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends what Slack has signed; gives the HTTP status. */
    int post(RequestSigner.Signed signed) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/slack/events"))
                .POST(BodyPublishers.ofByteArray(signed.body().getBytes()));
        signed.headers().forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Has it end by itself. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
