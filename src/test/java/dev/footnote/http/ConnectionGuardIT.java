package dev.footnote.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.RecordedLogLines;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test lets the header timeout pass by awaiting the end of a later connection that sends nothing. */
class ConnectionGuardIT {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_WAIT_MILLIS = 20_000;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private HttpServer server;

    private final CompletableFuture<RoutingContext> held = new CompletableFuture<>();

    @BeforeEach
    void start() {
        HttpConfig config = new SmallRyeConfigBuilder()
                .withMapping(HttpConfig.class)
                .addDiscoveredConverters()
                .withDefaultValue("footnote.http.header-timeout", "1s")
                .build()
                .getConfigMapping(HttpConfig.class);
        ConnectionGuard guard = new ConnectionGuard(config, vertx);
        Filters filters = new Filters();
        guard.watchRequests(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(this::answer);
        server = await(
                vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(0))
                        .requestHandler(router)
                        .listen());
        guard.watchFrom(new HttpServerStart(new HttpServerOptions()));
        ((VertxInternal) vertx)
                .getAcceptorEventLoopGroup()
                .forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());
    }

    private void answer(RoutingContext routing) {
        if (routing.request().path().equals("/held")) {
            held.complete(routing);
        } else {
            routing.response().end("answered");
        }
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void closesAConnectionWithoutARequest() throws IOException {
        assertThat(readUntilClosed("")).isEmpty();
    }

    @Test
    void keepsAnIdleConnectionWhoseBodyEndedAfterItsResponse() throws IOException {
        try (Socket client = connect()) {
            send(client, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx");
            readUntil(client, "answered");
            send(client, "x");
            letTheTimeoutPass();

            send(client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(readUntil(client, "answered")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesAConnectionWhoseNextRequestBeganBeforeTheResponse() throws IOException {
        try (Socket client = connect()) {
            send(client, "GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
            RoutingContext routing =
                    held.orTimeout(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS).join();
            send(client, "G");
            letTheTimeoutPass();

            routing.vertx().runOnContext(now -> routing.response().end("answered"));

            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("HTTP/1.1 408 ");
        }
    }

    @Test
    void keepsAnIdleHttp2ConnectionThatSendsAPing() throws IOException {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        HttpConnection first = get(client);
        onLoop(() -> first.ping(Buffer.buffer("12345678")));
        letTheTimeoutPass();

        assertThat(get(client)).isSameAs(first);
    }

    @Test
    void skipsNoBodyOfAnHttp2RequestThatHasEnded() {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        try (RecordedLogLines logged = new RecordedLogLines(Level.WARNING, "")) {
            get(client);
            get(client);

            assertThat(logged.all).isEmpty();
        }
    }

    /** Everything happens on the event loop: a body or a pong that arrives before it is read would be lost. */
    private HttpConnection get(HttpClient client) {
        return onLoop(() -> client.request(HttpMethod.GET, server.actualPort(), LOOPBACK, "/")
                .compose(request -> request.send()
                        .compose(HttpClientResponse::body)
                        .map(body -> {
                            assertThat(body.toString()).isEqualTo("answered");
                            return request.connection();
                        })));
    }

    private <T> T onLoop(Supplier<Future<T>> call) {
        Promise<T> called = Promise.promise();
        loop.runOnContext(now -> call.get().onComplete(called));
        return await(called.future());
    }

    private void letTheTimeoutPass() throws IOException {
        readUntilClosed("");
    }

    private String readUntilClosed(String sent) throws IOException {
        try (Socket client = connect()) {
            send(client, sent);
            return new String(client.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static String readUntil(Socket client, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = client.getInputStream().read();
            assertThat(next).as("closed after %s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        client.setSoTimeout(MAX_WAIT_MILLIS);
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }
}
