package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.Sender;
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
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built application, in a process of its own, set up by the environment as docs/slack.md says. */
@Timeout(180)
class SlackStartIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path folder;

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void answersAMentionInItsThreadAndSaysNothingSecret() throws Exception {
        int port = freePort();
        Process process = launch(
                port,
                Map.of(
                        "FOOTNOTE_SLACK_MODE",
                        "http",
                        "FOOTNOTE_SLACK_API_URL",
                        slack.apiUrl(),
                        "FOOTNOTE_SLACK_BOT_TOKEN",
                        FakeSlack.TOKEN,
                        "FOOTNOTE_SLACK_SIGNING_SECRET",
                        Sender.SECRET));
        String text = "<@" + FakeSlack.BOT + "> Which agreements were signed in August 2024?";
        String ts = slack.say("C1", null, "U1", text);
        try {
            awaitReady(process, port);

            int status = post(port, Sender.json(Sender.mention("C1", ts, null, "U1", text)));

            assertThat(status).isEqualTo(200);
            assertThat(slack.awaitReplies("C1", ts, 1).get(0).words())
                    .contains("Security of Supplies Agreement", "[1]", "2024-11-22", "Show quotes", "Helpful");
        } finally {
            process.destroy();
        }
        process.waitFor();
        assertThat(slack.replies("C1", ts)).hasSize(1);
        assertThat(output()).doesNotContain(FakeSlack.TOKEN, Sender.SECRET, "ERROR");
    }

    @Test
    void saysNothingSecretThroughASocketThoughItIsToldToSayAll() throws Exception {
        int port = freePort();
        String question = "Which agreements were signed in August 2024?";
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            Process process = launch(
                    port,
                    Map.of(
                            "FOOTNOTE_SLACK_MODE", "socket",
                            "FOOTNOTE_SLACK_API_URL", slack.apiUrl(),
                            "FOOTNOTE_SLACK_BOT_TOKEN", FakeSlack.TOKEN,
                            "FOOTNOTE_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                            "QUARKUS_LOG_LEVEL", "TRACE",
                            "QUARKUS_LOG_CATEGORY__COM_SLACK_API__LEVEL", "TRACE",
                            "QUARKUS_LOG_CATEGORY__ORG_JAVA_WEBSOCKET__LEVEL", "TRACE"));
            String ts = slack.say("D1", null, "U1", question);
            try {
                awaitReady(process, port);
                server.awaitConnections(1);

                server.send("events_api", Sender.message("D1", ts, null, "U1", question));

                assertThat(slack.awaitReplies("D1", ts, 1).get(0).words()).contains("Security of Supplies Agreement");
            } finally {
                process.destroy();
            }
            process.waitFor();
        }
        assertThat(output())
                .contains("DEBUG")
                .doesNotContain(
                        question, FakeSlack.TOKEN, FakeSlack.APP_TOKEN, FakeSocket.TICKET, "a verification token");
    }

    @ParameterizedTest
    @CsvSource({
        "http, SIGNING_SECRET, footnote.slack.bot-token",
        "http, BOT_TOKEN, footnote.slack.signing-secret",
        "socket, APP_TOKEN, footnote.slack.bot-token",
        "socket, BOT_TOKEN, footnote.slack.app-token"
    })
    void refusesToStartWithoutASecretInOneLine(String mode, String given, String missing) throws Exception {
        Process process = launch(0, Map.of("FOOTNOTE_SLACK_MODE", mode, "FOOTNOTE_SLACK_" + given, "tok-given"));
        try {
            int code = process.waitFor();

            assertThat(code).as(output()).isEqualTo(1);
            assertThat(output().lines())
                    .filteredOn(line -> line.contains(missing))
                    .singleElement()
                    .asString()
                    .contains("With footnote.slack.mode=" + mode, "must be set");
            assertThat(output()).doesNotContain("tok-given", "\tat ");
        } finally {
            process.destroyForcibly();
        }
    }

    private Process launch(int port, Map<String, String> environment) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + port,
                "-Dfootnote.embedding.directory=" + Path.of("target", "embeddings"),
                "-Dfootnote.feedback.file=" + folder.resolve("feedback.jsonl"),
                "-jar",
                JAR.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady(Process process, int port) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            return isReady(port);
        });
    }

    private static boolean isReady(int port) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(uri(port, "/q/health/ready"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int post(int port, Sender.Signed signed) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(port, "/slack/events"))
                .POST(BodyPublishers.ofByteArray(signed.body().getBytes()));
        signed.headers().forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
