package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode: sends envelopes and records acknowledgements. */
public final class FakeSocket implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ticket that a client needs to connect. */
    public static final String TICKET = "ticket-of-the-tests";

    private final Server server = new Server();
    private final AtomicInteger envelopes = new AtomicInteger();

    /** Opens on a free port. */
    public FakeSocket() throws InterruptedException {
        server.setReuseAddr(true);
        server.setDaemon(true);
        server.start();
        server.started.await();
    }

    public String url() {
        return "ws://127.0.0.1:%d/?ticket=%s".formatted(server.getPort(), TICKET);
    }

    /** Waits for one more connection. */
    public void awaitConnections(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        server.opened.get() >= count && !server.getConnections().isEmpty());
    }

    /** Sends an envelope; gives its id. */
    public String send(String type, Map<String, ?> payload) {
        return send(type, payload, 0);
    }

    /** The same for what was sent so often before. */
    public String send(String type, Map<String, ?> payload, int before) {
        String id = "envelope " + envelopes.incrementAndGet();
        Map<String, Object> envelope = Map.of(
                "type",
                type,
                "envelope_id",
                id,
                "accepts_response_payload",
                true,
                "payload",
                payload,
                "retry_attempt",
                before);
        server.broadcast(new String(RequestSigner.write(envelope), StandardCharsets.UTF_8));
        return id;
    }

    /** Sends what is in no form of Slack's. */
    public void sendRaw(String text) {
        server.broadcast(text);
    }

    /** The next acknowledgement. */
    public JsonNode acknowledged() throws InterruptedException {
        String next = server.received.poll(30, TimeUnit.SECONDS);
        try {
            return JSON.readTree(String.valueOf(next));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Closes all connections, as Slack does from time to time. */
    public void drop() {
        server.getConnections().forEach(connection -> connection.close(1001, "going away"));
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Server extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);
        private final AtomicInteger opened = new AtomicInteger();
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            opened.incrementAndGet();
            connection.send("{\"type\":\"hello\",\"num_connections\":1}");
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            received.add(message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception failure) {}
    }
}
