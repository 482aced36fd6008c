package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.problems.DisconnectedClients;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that disconnect before their announced body is complete. */
@QuarkusTest
class IncompleteRequestsIT {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("dev.footnote.rest.problems.DisconnectedClients");

    @Inject
    DisconnectedClients disconnectedClients;

    private final CountDownLatch noticed = new CountDownLatch(1);
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() > Level.WARNING.intValue()) {
                errors.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
            if (OURS.getName().equals(entry.getLoggerName())) {
                noticed.countDown();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        OURS.setLevel(Level.FINE);
        ROOT.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(log);
        OURS.setLevel(null);
    }

    /** The client waits for the status 100, so that its request is being read when it disconnects. */
    @ParameterizedTest
    @CsvSource({
        "/api/chat, Content-Length: 400",
        "/api/chat, Transfer-Encoding: chunked",
        "/v1/chat/completions, Content-Length: 400"
    })
    void countsADisconnectedClientAndLogsNoFailure(String path, String length)
            throws IOException, InterruptedException {
        long before = disconnectedClients.count();
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n%s\r\n\r\n"
                        .formatted(path, length);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write((length.startsWith("T") ? "ff\r\n" : "").getBytes(UTF_8));
            socket.getOutputStream().write("{\"message\"".getBytes(UTF_8));
        }

        assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(disconnectedClients.count()).isEqualTo(before + 1);
        assertThat(errors).isEmpty();
    }
}
