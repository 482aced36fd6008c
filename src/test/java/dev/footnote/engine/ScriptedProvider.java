package dev.footnote.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * An OpenAI-compatible server, built on WireMock, with scripted responses: it streams, breaks off, refuses, sends
 * nothing, or never ends.
 */
public final class ScriptedProvider implements AutoCloseable {

    public static final String MODEL = "scripted";

    private final CountDownLatch closing = new CountDownLatch(1);
    public final CountDownLatch brokenByReader = new CountDownLatch(1);
    private final ScriptedBodyTransformer bodies = new ScriptedBodyTransformer(closing, brokenByReader);
    private final List<Instant> times = new CopyOnWriteArrayList<>();
    private final WireMockServer server;

    /** What is done with a request. */
    public interface Script {

        /** Writes the body while it is read. */
        void play(Wire wire) throws IOException;

        /** All but the body. */
        default ResponseDefinitionBuilder response() {
            return aResponse().withHeader("Content-Type", "text/event-stream");
        }

        /** The same, so much later. */
        default Script after(Duration delay) {
            return new Response(response().withFixedDelay((int) delay.toMillis()), this);
        }
    }

    private record Response(ResponseDefinitionBuilder response, Script body) implements Script {

        @Override
        public void play(Wire wire) throws IOException {
            body.play(wire);
        }
    }

    public ScriptedProvider(Script script) {
        this(0, script);
    }

    /** Listens on a given port; 0 selects a free one. */
    public ScriptedProvider(int port, Script script) {
        // Plain HTTP/1.1, so that pieces and the end of a connection are visible when they arrive.
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(port)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .maxLoggedResponseSize(0)
                .extensions(bodies));
        server.addMockServiceRequestListener((request, response) -> times.add(Instant.now()));
        server.start();
        play(script);
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
        ResponseDefinitionBuilder response = aResponse().withStatus(status);
        for (int i = 0; i + 1 < header.length; i += 2) {
            response.withHeader(header[i], header[i + 1]);
        }
        return new Response(response, wire -> wire.send(body));
    }

    /** Closes the connection after these pieces, before the response is complete. */
    public static Script losingTheConnectionBehind(String... pieces) {
        Script said = wire -> {
            wire.begin();
            for (String piece : pieces) {
                wire.say(piece);
            }
        };
        return new Response(said.response().withHeader("Content-Length", "1000000"), said);
    }

    public static Script fault(Fault fault) {
        return new Response(aResponse().withFault(fault), wire -> {});
    }

    /** Plays the scripts in order, then repeats the last one; replaces all earlier scripts. */
    public void play(Script... inTurn) {
        server.resetMappings();
        server.resetScenarios();
        for (int i = 0; i < inTurn.length; i++) {
            ScenarioMappingBuilder stub = any(anyUrl()).inScenario("turns").whenScenarioStateIs(turn(i));
            stub(i + 1 < inTurn.length ? stub.willSetStateTo(turn(i + 1)) : stub, inTurn[i]);
        }
    }

    private static String turn(int number) {
        return number == 0 ? STARTED : "turn " + number;
    }

    /** To requests with these words; others are played what they were before. */
    public void playTo(String words, Script script) {
        stub(any(anyUrl()).withRequestBody(containing(words)).atPriority(1), script);
    }

    private void stub(MappingBuilder request, Script script) {
        UUID id = UUID.randomUUID();
        bodies.write(id, script);
        server.stubFor(request.withId(id).willReturn(script.response()));
    }

    /** Address and body of each, in the order in which they came. */
    public List<String> requests() {
        return journal().stream()
                .map(request -> request.getUrl() + "\n" + request.getBodyAsString())
                .toList();
    }

    /** Of each request, by name in any case. */
    public List<Map<String, List<String>>> headers() {
        return journal().stream().map(ScriptedProvider::headers).toList();
    }

    private static Map<String, List<String>> headers(LoggedRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        return headers;
    }

    /** WireMock's begins with the latest. */
    private List<LoggedRequest> journal() {
        List<LoggedRequest> requests = new ArrayList<>(
                server.getAllServeEvents().stream().map(ServeEvent::getRequest).toList());
        Collections.reverse(requests);
        return requests;
    }

    /** When each request came. */
    public List<Instant> times() {
        return times;
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    public Map<String, String> settings() {
        return Map.of(
                "footnote.llm.provider", "openai",
                "footnote.llm.model", MODEL,
                "footnote.llm.base-url", "http://" + address() + "/v1",
                "footnote.llm.key", "sk-secret-key",
                "footnote.llm.retry-delay", "1ms",
                "footnote.llm.prices.\"scripted\".input", "2",
                "footnote.llm.prices.\"scripted\".output", "10");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    /** The body of a response, in OpenAI's format; writing fails when the client has disconnected. */
    public static final class Wire {

        private final String request;
        private final OutputStream out;
        private final CountDownLatch closing;

        Wire(String request, OutputStream out, CountDownLatch closing) {
            this.request = request;
            this.out = out;
            this.closing = closing;
        }

        /** The body that is answered. */
        public String request() {
            return request;
        }

        /** Sends status and headers. */
        public void begin() throws IOException {
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

        /** Sends the text unchanged, for any provider. */
        public void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
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
