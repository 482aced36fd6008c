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
final class CancellableHttpClientBuilder implements HttpClientBuilder {

    private static final ThreadLocal<WatchedCall> CALL = new ThreadLocal<>();

    private final Executor readers = Executors.newCachedThreadPool(CancellableHttpClientBuilder::daemonThread);

    private final HttpClientBuilder builder = new JdkHttpClientBuilder()
            .httpClientBuilder(new HeadCapturingHttpClientBuilder(
                    java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1),
                    this::requestContext));

    CancellableHttpClientBuilder(Duration connectTimeout) {
        builder.connectTimeout(connectTimeout);
    }

    private static Thread daemonThread(Runnable reading) {
        Thread thread = new Thread(reading, "footnote-model");
        thread.setDaemon(true);
        return thread;
    }

    private HeadCapturingHttpClient.RequestContext requestContext() {
        WatchedCall watchedCall = CALL.get();
        return watchedCall == null
                ? new HeadCapturingHttpClient.RequestContext(
                        response -> {}, CompletableFuture.completedFuture(null), readers)
                : new HeadCapturingHttpClient.RequestContext(
                        response -> watchedCall.watcher().responded(response.headers()),
                        watchedCall.returned(),
                        readers);
    }

    private record WatchedCall(ResponseWatcher watcher, CompletableFuture<Void> returned) {}

    /** Receives the events of one response. */
    interface ResponseWatcher {

        /** Called first, for successful and failed responses alike. */
        void responded(HttpHeaders headers);

        /** Called before the body is read. */
        void opened(InputStream response);

        /** Called after the last readable event was delivered. */
        void ended();
    }

    /** Runs {@code call} and reports the response to the request that it makes on this thread to {@code watcher}. */
    void runWatched(ResponseWatcher responseWatcher, Runnable call) {
        CompletableFuture<Void> returned = new CompletableFuture<>();
        CALL.set(new WatchedCall(responseWatcher, returned));
        try {
            call.run();
        } finally {
            CALL.remove();
            returned.complete(null);
        }
    }

    @Override
    public HttpClient build() {
        return new WatchedHttpClient(builder.build());
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

    private static final class WatchedHttpClient implements HttpClient {

        private final HttpClient client;

        private WatchedHttpClient(HttpClient client) {
            this.client = client;
        }

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            return client.execute(request);
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            WatchedCall watchedCall = CALL.get();
            if (watchedCall == null) {
                client.execute(request, parser, listener);
                return;
            }
            ResponseWatcher responseWatcher = watchedCall.watcher();
            ServerSentEventParser watched = (stream, events) -> {
                responseWatcher.opened(stream);
                parser.parse(stream, events);
            };
            client.execute(request, watched, new EndReportingListener(listener, responseWatcher));
        }
    }

    /** Reports the end of the response after the provider's listener has received it. */
    private record EndReportingListener(ServerSentEventListener listener, ResponseWatcher watcher)
            implements ServerSentEventListener {

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
