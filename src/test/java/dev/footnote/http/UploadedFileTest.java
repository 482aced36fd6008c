package dev.footnote.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedFileTest {

    private static final String REQUEST = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> requests = new LinkedBlockingQueue<>();
    private volatile Context loop = vertx.getOrCreateContext();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        Router router = Router.router(vertx);
        router.route().handler(routing -> {
            routing.request().pause();
            loop = vertx.getOrCreateContext();
            requests.add(routing);
        });
        server = join(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        join(vertx.close());
    }

    @Test
    void deletesAFileThatNobodyReadsWithTheResponse() throws Exception {
        Path file = Files.writeString(folder.resolve("body"), "hello");
        try (Socket client = connect()) {
            RoutingContext routing = accept(client);
            InputStream opened = join(onLoop(() -> UploadedFile.open(file, routing)));

            loop.runOnContext(now -> routing.response().end());

            Awaitility.await().until(() -> Files.notExists(file));
            assertThat(catchThrowable(opened::read)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void deletesAFileWhoseClientLeftBeforeItWasOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("body"), "hello");
        RoutingContext routing = acceptFromAClientThatLeaves();

        Throwable refused = catchThrowable(() -> join(onLoop(() -> UploadedFile.open(file, routing))));

        assertThat(refused).isInstanceOf(CompletionException.class).hasCauseInstanceOf(BodyException.class);
        Awaitility.await().until(() -> Files.notExists(file));
    }

    /** Opening a pipe waits until somebody writes to it. */
    @Test
    void opensAFileWithoutBlockingTheEventLoop() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (Socket client = connect()) {
            RoutingContext routing = accept(client);

            CompletableFuture<InputStream> opening = onLoop(() -> UploadedFile.open(pipe, routing))
                    .toCompletionStage()
                    .toCompletableFuture();

            join(onLoop(() -> Future.succeededFuture("the event loop goes on")));
            assertThat(opening).isNotDone();
            Files.writeString(pipe, "hello");
            try (InputStream opened = opening.orTimeout(1, TimeUnit.MINUTES).join()) {
                assertThat(opened.readAllBytes())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("hello");
            }
        }
    }

    /** The time limit of an upload is ten minutes: without the check, this would take as long. */
    @Test
    void doesNotWaitForTheBodyOfAClientThatHasLeft() throws Exception {
        BodyReader reader = new BodyReader(new SmallRyeConfigBuilder()
                .withMapping(HttpConfig.class)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(HttpConfig.class));
        RoutingContext routing = acceptFromAClientThatLeaves();

        Throwable refused = catchThrowable(() -> join(onLoop(() -> reader.save(routing, 100))));

        assertThat(refused).isInstanceOf(CompletionException.class).hasCauseInstanceOf(BodyException.class);
    }

    private RoutingContext acceptFromAClientThatLeaves() throws IOException, InterruptedException {
        RoutingContext routing;
        try (Socket client = connect()) {
            routing = accept(client);
        }
        Awaitility.await().until(() -> routing.response().closed());
        return routing;
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    }

    private RoutingContext accept(Socket client) throws IOException, InterruptedException {
        client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        RoutingContext routing = requests.poll(1, TimeUnit.MINUTES);
        assertThat(routing).isNotNull();
        return routing;
    }

    /** Calls it on the event loop of the request, as the server does. */
    private <T> Future<T> onLoop(Supplier<Future<T>> call) {
        Promise<T> called = Promise.promise();
        loop.runOnContext(now -> call.get().onComplete(called));
        return called.future();
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }
}
