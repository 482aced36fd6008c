package dev.footnote.llm.providers;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Wraps the JDK's HTTP client to expose the head of each response, because langchain4j keeps only the status and body
 * of an error. It also delays each response until the sending call has returned; otherwise langchain4j would read a
 * response that is there at once, to its end, on the thread that has to consume the output.
 */
class HeadCapturingHttpClient extends HttpClient {

    private final HttpClient client;
    private final Supplier<RequestContext> calls;

    /** @param calls supplies the context of each request, on the thread that sends it */
    HeadCapturingHttpClient(HttpClient client, Supplier<RequestContext> calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * The context of one request.
     *
     * @param reader receives the head of the response
     * @param returned completes when the sending call has returned
     * @param executor reads the response and blocks one thread until its end
     */
    record RequestContext(Consumer<ResponseInfo> reader, CompletableFuture<Void> returned, Executor executor) {

        private <T> BodyHandler<T> observe(BodyHandler<T> handler) {
            return response -> {
                reader.accept(response);
                return handler.apply(response);
            };
        }

        private <T> CompletableFuture<T> delayUntilReturned(CompletableFuture<T> response) {
            return response.thenCombineAsync(returned, (given, gone) -> given, executor);
        }
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, calls.get().observe(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        RequestContext requestContext = calls.get();
        return requestContext.delayUntilReturned(client.sendAsync(request, requestContext.observe(handler)));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
        RequestContext requestContext = calls.get();
        return requestContext.delayUntilReturned(client.sendAsync(request, requestContext.observe(handler), pushed));
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
