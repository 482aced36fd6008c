package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.ScriptedProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeadCapturingHttpClientTest {

    @Test
    void delaysAnImmediateResponseUntilTheSenderContinues() throws Exception {
        CompletableFuture<Void> returned = new CompletableFuture<>();
        AtomicInteger status = new AtomicInteger();
        AtomicReference<Thread> reader = new AtomicReference<>();
        try (ScriptedProvider provider = new ScriptedProvider(ScriptedProvider.status(429, "{}"))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(provider.settings().get("footnote.llm.base-url")))
                    .build();
            HttpClient client = new HeadCapturingHttpClient(
                    new AtOnce(HttpClient.newHttpClient()),
                    () -> new HeadCapturingHttpClient.RequestContext(
                            head -> status.set(head.statusCode()), returned, Runnable::run));

            CompletableFuture<Void> read = client.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(response -> reader.set(Thread.currentThread()));

            assertThat(status).hasValue(429);
            assertThat(read).isNotDone();
            Thread other = new Thread(() -> returned.complete(null));
            other.start();
            read.get(20, TimeUnit.SECONDS);
            assertThat(reader).hasValue(other);
        }
    }

    /** Gives responses back when they have come. */
    private static final class AtOnce extends HeadCapturingHttpClient {

        private AtOnce(HttpClient client) {
            super(client, () -> new RequestContext(head -> {}, CompletableFuture.completedFuture(null), Runnable::run));
        }

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
            CompletableFuture<HttpResponse<T>> response = super.sendAsync(request, handler);
            response.join();
            return response;
        }
    }
}
