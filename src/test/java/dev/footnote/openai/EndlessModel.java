package dev.footnote.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A language model that writes spaces until its client disconnects, and counts calls and disconnections. */
public final class EndlessModel implements QuarkusTestResourceLifecycleManager {

    static final Semaphore ASKED = new Semaphore(0);
    static final Semaphore LEFT = new Semaphore(0);

    /** At this pace the limits of an answer's length and time are further away than any test waits. */
    private static final long PAUSE_MILLIS = 10;

    private static final byte[] SPACE =
            ("data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,"
                            + "\"delta\":{\"content\":\" \"},\"finish_reason\":null}]}\n\n")
                    .getBytes(StandardCharsets.UTF_8);

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer made;
        try {
            made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        made.createContext("/", EndlessModel::write);
        made.setExecutor(Executors.newCachedThreadPool());
        made.start();
        server = made;
        return Map.of(
                "footnote.llm.provider", "openai",
                "footnote.llm.model", "m",
                "footnote.llm.base-url", "http://127.0.0.1:" + made.getAddress().getPort() + "/v1",
                "footnote.llm.key", "k");
    }

    private static void write(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        ASKED.release();
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(SPACE);
                out.flush();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException broken) {
            LEFT.release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
