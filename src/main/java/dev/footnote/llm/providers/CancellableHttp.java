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
 * langchain4j's HTTP client with access to the response. Closing the response cancels a call before its first token,
 * for which langchain4j has no handle. The end of the response is reported, which not every langchain4j provider does.
 * HTTP/1.1 only, because local servers fail on the upgrade to HTTP/2.
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

    /** Receives the events of one response. */
    interface Watcher {

        /** Called first, for successful and failed responses alike. */
        void responded(HttpHeaders headers);

        /** Called before the body is read. */
        void opened(InputStream response);

        /** Called after the last readable event was delivered. */
        void ended();
    }

    /** Runs {@code call} and reports the response to the request that it makes on this thread to {@code watcher}. */
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
        // The providers pass the first-token timeout here; the constructor sets the connect timeout.
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

    /** Reports the end of the response after the provider's listener has received it. */
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
