package dev.footnote.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenAI-compatible server that does what a test tells it: it streams, breaks off, refuses, says nothing, or never
 * ends.
 */
public final class ScriptedProvider implements AutoCloseable {

    public static final String MODEL = "scripted";

    /** What is done with a request. */
    public interface Script {
        void play(Wire wire) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final List<Instant> times = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    public final CountDownLatch brokenByReader = new CountDownLatch(1);
    private volatile Script script;

    public ScriptedProvider(Script script) {
        this(0, script);
    }

    /** At a port that a service was told of before. */
    public ScriptedProvider(int port, Script script) {
        this.script = script;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public static Script saying(String... pieces) {
        return wire -> {
            wire.begin();
            for (String piece : pieces) {
                wire.say(piece);
            }
            wire.end();
        };
    }

    public static Script status(int status, String body, String... header) {
        return wire -> wire.refuse(status, body, header);
    }

    public void play(Script next) {
        script = next;
    }

    public List<String> requests() {
        return requests;
    }

    public Map<String, String> settings() {
        return Map.of(
                "footnote.llm.provider", "openai",
                "footnote.llm.model", MODEL,
                "footnote.llm.base-url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "footnote.llm.key", "sk-secret-key",
                "footnote.llm.retry-delay", "1ms",
                "footnote.llm.prices.\"scripted\".input", "2",
                "footnote.llm.prices.\"scripted\".output", "10");
    }

    public List<Map<String, List<String>>> headers() {
        return headers;
    }

    /** When each request came. */
    public List<Instant> times() {
        return times;
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI() + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        times.add(Instant.now());
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        try {
            script.play(new Wire(exchange));
        } catch (IOException left) {
            brokenByReader.countDown();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** The response, in OpenAI's form. */
    public final class Wire {

        private final HttpExchange exchange;
        private final OutputStream out;

        private Wire(HttpExchange exchange) {
            this.exchange = exchange;
            this.out = exchange.getResponseBody();
        }

        public void begin() throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            out.flush();
        }

        public void say(String piece) throws IOException {
            String json = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            event("{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"scripted\",\"choices\":[{\"index\":0,"
                    + "\"delta\":{\"content\":\"" + json + "\"},\"finish_reason\":null}]}");
        }

        public void end() throws IOException {
            end("stop");
        }

        /** For that reason: {@code stop}, {@code length}, {@code content_filter}. */
        public void end(String reason) throws IOException {
            event("{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"scripted\",\"choices\":[{\"index\":0,"
                    + "\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
            event("{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"scripted\",\"choices\":[],"
                    + "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100,\"total_tokens\":1100}}");
            event("[DONE]");
        }

        public void event(String data) throws IOException {
            send("data: " + data + "\n\n");
        }

        /** Just this, in the form of whatever provider. */
        public void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        public void refuse(int status, String body, String... header) throws IOException {
            for (int i = 0; i + 1 < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            out.write(bytes);
        }

        /** Says nothing more until the test is over. */
        public void hang() throws IOException {
            try {
                closing.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
