package dev.footnote.llm.providers;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * langchain4j's HTTP client, with the response within reach: closing it ends a call of which nothing has come yet, for
 * which langchain4j has no handle, and its end is told, which not every provider of langchain4j's makes anything of. HTTP/1.1 only, for local servers stumble over the offer of HTTP/2.
 */
final class CancellableHttp implements HttpClientBuilder {

    private static final ThreadLocal<Call> CALL = new ThreadLocal<>();

    private final Executor readers = Executors.newCachedThreadPool(CancellableHttp::daemon);

    private final HttpClientBuilder builder = new JdkHttpClientBuilder()
            .httpClientBuilder(new NotingHttpBuilder(
                    java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1),
                    this::noting));

    CancellableHttp(Duration connectTimeout) {
        builder.connectTimeout(connectTimeout);
    }

    private static Thread daemon(Runnable reading) {
        Thread thread = new Thread(reading, "footnote-model");
        thread.setDaemon(true);
        return thread;
    }

    private NotingHttp.Call noting() {
        Call call = CALL.get();
        return call == null
                ? new NotingHttp.Call(response -> {}, CompletableFuture.completedFuture(null), readers)
                : new NotingHttp.Call(
                        response -> call.watcher().responded(response.headers()), call.returned(), readers);
    }

    private record Call(Watcher watcher, CompletableFuture<Void> returned) {}

    /** Is told of one response. */
    interface Watcher {

        /** First of all, whether it is a refusal or not. */
        void responded(HttpHeaders headers);

        /** Before anything of it is read. */
        void opened(InputStream response);

        /** After the last that could be read of it was passed on. */
        void ended();
    }

    /** Tells {@code watcher} of the response to the request that {@code call} makes on this thread. */
    void during(Watcher watcher, Runnable call) {
        CompletableFuture<Void> returned = new CompletableFuture<>();
        CALL.set(new Call(watcher, returned));
        try {
            call.run();
        } finally {
            CALL.remove();
            returned.complete(null);
        }
    }

    @Override
    public HttpClient build() {
        return new Watched(builder.build());
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return builder.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        // The providers would set the time for the first token here; connecting has its own.
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return builder.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        builder.readTimeout(timeout);
        return this;
    }

    private static final class Watched implements HttpClient {

        private final HttpClient client;

        private Watched(HttpClient client) {
            this.client = client;
        }

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            return client.execute(request);
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            Call call = CALL.get();
            if (call == null) {
                client.execute(request, parser, listener);
                return;
            }
            Watcher watcher = call.watcher();
            ServerSentEventParser watched = (stream, events) -> {
                watcher.opened(stream);
                parser.parse(stream, events);
            };
            client.execute(request, watched, new Ending(listener, watcher));
        }
    }

    /** Tells the end after the provider was told of it. */
    private record Ending(ServerSentEventListener listener, Watcher watcher) implements ServerSentEventListener {

        @Override
        public void onOpen(SuccessfulHttpResponse response) {
            listener.onOpen(response);
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            listener.onEvent(event, context);
        }

        @Override
        public void onEvent(ServerSentEvent event) {
            listener.onEvent(event);
        }

        @Override
        public void onError(Throwable failure) {
            listener.onError(failure);
        }

        @Override
        public void onClose() {
            try {
                listener.onClose();
            } finally {
                watcher.ended();
            }
        }
    }
}
