package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Retry-After that one question receives applies to all questions. */
class SharedRetryPauseIT {

    private final ScriptedProvider provider = new ScriptedProvider(wire -> {});
    private final ExecutorService askers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        provider.close();
        askers.shutdownNow();
    }

    @Test
    void makesNoCallOfAnyQuestionDuringRetryAfter() {
        refuseOnce("2");
        try (LanguageModel model = model(Map.of())) {
            assertThat(kindOfFailure(model, new Cancellation(Deadline.in(Duration.ofMillis(1500)))))
                    .isEqualTo(Kind.RETRY_AFTER_DEADLINE);

            List<CompletableFuture<String>> others = IntStream.range(0, 10)
                    .mapToObj(i -> asked(model, "other " + i))
                    .toList();

            assertThat(others)
                    .allSatisfy(other -> assertThat(other)
                            .succeedsWithin(Duration.ofMinutes(1))
                            .isEqualTo("Nine."));
            assertThat(provider.requests()).hasSize(1 + 10);
            Instant allowed = provider.times().get(0).plusSeconds(2);
            assertThat(provider.times().stream().skip(1)).allMatch(time -> time.isAfter(allowed));
        }
    }

    @Test
    void rejectsCallersThatCannotWaitWithoutCountingFailures() {
        provider.play(ScriptedProvider.status(503, "{}", "Retry-After", "3600"));
        try (LanguageModel model = model(Map.of("footnote.llm.breaker.failures", "2"))) {
            assertThat(kindOfFailure(model)).isEqualTo(Kind.RETRY_AFTER_DEADLINE);

            List<CompletableFuture<Kind>> others = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> kindOfFailure(model), askers))
                    .toList();

            assertThat(others)
                    .allSatisfy(other -> assertThat(other)
                            .succeedsWithin(Duration.ofMinutes(1))
                            .isEqualTo(Kind.RETRY_AFTER_DEADLINE));
            assertThat(provider.requests()).hasSize(1);
            assertThat(model.status().problem()).contains("503").contains("after the deadline");
        }
    }

    @Test
    void releasesItsSlotWhileItWaitsToRetry() {
        refuseOnce("0");
        Map<String, String> settings = Map.of(
                "footnote.llm.concurrency", "1", "footnote.llm.max-queued", "1", "footnote.llm.retry-delay", "3s");
        try (LanguageModel model = model(settings)) {
            CompletableFuture<String> waiting = asked(model, "first");
            awaitRequests(1);

            assertThat(asked(model, "second")).succeedsWithin(Duration.ofMinutes(1));

            assertThat(waiting).succeedsWithin(Duration.ofMinutes(1)).isEqualTo("Nine.");
            assertThat(provider.requests())
                    .satisfiesExactly(
                            request -> assertThat(request).contains("first"),
                            request -> assertThat(request).contains("second"),
                            request -> assertThat(request).contains("first"));
        }
    }

    @Test
    void keepsItsAdmissionWhileItWaitsToRetry() {
        refuseOnce("50");
        Cancellation cancellation = new Cancellation();
        try (LanguageModel model = model(Map.of("footnote.llm.concurrency", "1", "footnote.llm.max-queued", "0"))) {
            CompletableFuture<ModelStream> waiting =
                    CompletableFuture.supplyAsync(() -> model.open(request("first"), cancellation), askers);
            awaitRequests(1);

            assertThat(kindOfFailure(model)).isEqualTo(Kind.BUSY);

            cancellation.cancel();
            assertThat(waiting).failsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void releasesSlotAndAdmissionOnSuccessAndFailure() {
        try (LanguageModel model = model(Map.of("footnote.llm.concurrency", "1", "footnote.llm.max-queued", "0"))) {
            provider.play(ScriptedProvider.saying("Nine."));
            assertThat(read(model, "first")).isEqualTo("Nine.");
            provider.play(ScriptedProvider.status(400, "{}"));
            assertThat(kindOfFailure(model)).isEqualTo(Kind.REFUSED);

            Kind again = kindOfFailure(model);

            assertThat(again).isEqualTo(Kind.REFUSED);
        }
    }

    private void refuseOnce(String retryAfter) {
        provider.play(ScriptedProvider.status(429, "{}", "Retry-After", retryAfter), ScriptedProvider.saying("Nine."));
    }

    private void awaitRequests(int count) {
        Awaitility.await().until(() -> provider.requests().size() == count);
    }

    private CompletableFuture<String> asked(LanguageModel model, String question) {
        return CompletableFuture.supplyAsync(() -> read(model, question), askers);
    }

    private static String read(LanguageModel model, String question) {
        StringBuilder text = new StringBuilder();
        try (ModelStream stream = model.open(request(question), new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static Kind kindOfFailure(LanguageModel model) {
        return kindOfFailure(model, new Cancellation());
    }

    private static Kind kindOfFailure(LanguageModel model, Cancellation cancellation) {
        return catchThrowableOfType(ModelException.class, () -> model.open(request("another"), cancellation))
                .kind();
    }

    private static ModelRequest request(String question) {
        return ModelRequest.of("Answer shortly.", question);
    }

    private LanguageModel model(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.putAll(more);
        return LlmSettings.model(settings);
    }
}
