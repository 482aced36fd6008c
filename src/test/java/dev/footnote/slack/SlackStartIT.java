package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.RequestSigner;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged application in its own process, configured by the environment as docs/slack.md describes. */
@Timeout(180)
class SlackStartIT {

    @TempDir
    Path folder;

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void answersAMentionInItsThreadAndLogsNoSecret() throws Exception {
        String text = "<@" + FakeSlack.BOT + "> Which agreements were signed in August 2024?";
        String ts = slack.say("C1", null, "U1", text);
        try (SlackServiceProcess service =
                new SlackServiceProcess(folder, SlackServiceProcess.freePort(), SlackServiceProcess.http(slack))) {
            service.awaitReady();

            int status = service.post(RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", text)));

            assertThat(status).isEqualTo(200);
            assertThat(slack.awaitReplies("C1", ts, 1).get(0).words())
                    .contains("Security of Supplies Agreement", "[1]", "2024-11-22", "Show quotes", "Helpful");
            service.stop();
            assertThat(slack.replies("C1", ts)).hasSize(1);
            assertThat(service.output()).doesNotContain(FakeSlack.TOKEN, RequestSigner.SECRET, "ERROR");
        }
    }

    @Test
    void logsNoSecretInSocketModeEvenAtTraceLevel() throws Exception {
        String question = "Which agreements were signed in August 2024?";
        Map<String, String> environment = new HashMap<>(SlackServiceProcess.socket(slack));
        environment.put("QUARKUS_LOG_LEVEL", "TRACE");
        environment.put("QUARKUS_LOG_CATEGORY__COM_SLACK_API__LEVEL", "TRACE");
        environment.put("QUARKUS_LOG_CATEGORY__ORG_JAVA_WEBSOCKET__LEVEL", "TRACE");
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            String ts = slack.say("D1", null, "U1", question);
            try (SlackServiceProcess service =
                    new SlackServiceProcess(folder, SlackServiceProcess.freePort(), environment)) {
                service.awaitReady();
                server.awaitConnections(1);

                server.send("events_api", RequestSigner.message("D1", ts, null, "U1", question));

                assertThat(slack.awaitReplies("D1", ts, 1).get(0).words()).contains("Security of Supplies Agreement");
                service.stop();
                assertThat(service.output())
                        .contains("DEBUG")
                        .doesNotContain(
                                question,
                                FakeSlack.TOKEN,
                                FakeSlack.APP_TOKEN,
                                FakeSocket.TICKET,
                                "a verification token");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http, SIGNING_SECRET, footnote.slack.bot-token",
        "http, BOT_TOKEN, footnote.slack.signing-secret",
        "socket, APP_TOKEN, footnote.slack.bot-token",
        "socket, BOT_TOKEN, footnote.slack.app-token"
    })
    void refusesToStartWithoutASecretInOneLine(String mode, String given, String missing) throws Exception {
        Map<String, String> environment = Map.of("FOOTNOTE_SLACK_MODE", mode, "FOOTNOTE_SLACK_" + given, "tok-given");
        try (SlackServiceProcess service = new SlackServiceProcess(folder, 0, environment)) {
            int code = service.exitCode();

            assertThat(code).as(service.output()).isEqualTo(1);
            assertThat(service.output().lines())
                    .filteredOn(line -> line.contains(missing))
                    .singleElement()
                    .asString()
                    .contains("With footnote.slack.mode=" + mode, "must be set");
            assertThat(service.output()).doesNotContain("tok-given", "\tat ");
        }
    }

    @Test
    void refusesToStartInOneLineWhenAnotherServiceHasTheQuestions() throws Exception {
        Files.createDirectory(folder.resolve("slack"));
        Path file = folder.resolve("slack").resolve("inbox.mv.db");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock();
                SlackServiceProcess service = new SlackServiceProcess(folder, 0, SlackServiceProcess.http(slack))) {
            int code = service.exitCode();

            assertThat(lock.isValid()).isTrue();
            assertThat(code).as(service.output()).isEqualTo(1);
            assertThat(service.output().lines())
                    .filteredOn(line -> line.contains("footnote.slack.directory"))
                    .singleElement()
                    .asString()
                    .contains("another process uses");
            assertThat(service.output()).doesNotContain("\tat ");
        }
    }
}
