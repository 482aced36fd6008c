package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.admission.AdmissionQueue;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of clients that disconnect before their answer is complete, or do not read it. */
@QuarkusTest
@TestProfile(DisconnectedClientsIT.GenerousLimits.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DisconnectedClientsIT {

    private static final int CLIENTS = 300;
    private static final Logger ROOT = Logger.getLogger("");
    private static final String QUESTION = "Which agreements were signed in August 2024?";
    private static final String CHAT = "{\"message\": \"" + QUESTION + "\"}";
    private static final String COMPLETION =
            "{\"model\": \"footnote\", \"stream\": true, \"messages\": [{\"role\": \"user\", \"content\": \"" + QUESTION
                    + "\"}]}";

    @Inject
    AdmissionQueue admissionQueue;

    private final HttpTestClient httpTestClient = new HttpTestClient();
    private final List<Socket> clients = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        httpTestClient.waitUntilReady();
        ROOT.addHandler(log);
    }

    @AfterEach
    void stopListening() throws IOException {
        ROOT.removeHandler(log);
        for (Socket client : clients) {
            client.close();
        }
    }

    /** With linger 0 a closed connection is reset; otherwise it is closed in order. */
    @ParameterizedTest
    @CsvSource({"stream, true", "stream, false", "whole, true", "completion, true", "completion, false"})
    void logsNoFailureWhenClientsDisconnect(String kind, boolean reset) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = ask(kind);
            if (reset) {
                client.setSoLinger(true, 0);
            }
        }
        closeAll();

        awaitEnd();
        assertThat(complaints).isEmpty();
    }

    @Test
    void answersOthersWhileClientsDoNotReadAndLogsNoFailureWhenTheyDisconnect() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            ask("stream");
        }

        awaitEnd();
        closeAll();
        awaitEnd();
        assertThat(complaints).isEmpty();
    }

    private Socket ask(String kind) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(2048);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), HttpTestClient.port()));
        clients.add(client);
        String path = kind.equals("completion") ? "/v1/chat/completions" : "/api/chat";
        String body = kind.equals("completion") ? COMPLETION : CHAT;
        String accept = kind.equals("stream") ? "text/event-stream" : "*/*";
        client.getOutputStream()
                .write(
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: %s\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(path, accept, body.length(), body)
                                .getBytes(UTF_8));
        return client;
    }

    private void closeAll() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        clients.clear();
    }

    /** The question of another client comes after all earlier ones. */
    private void awaitEnd() {
        assertThat(httpTestClient.chat(QUESTION).get("decision").asText()).isEqualTo("answered");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> admissionQueue.queued() == 0 && admissionQueue.running() == 0);
    }

    /** All clients of this test have one address. */
    public static final class GenerousLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footnote.limits.questions-per-minute", "1000000",
                    "footnote.limits.max-queued", "1000",
                    "footnote.limits.max-wait", "5m");
        }
    }
}
