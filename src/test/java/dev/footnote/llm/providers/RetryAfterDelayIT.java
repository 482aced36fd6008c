package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model with a {@code Retry-After} is not called before that time. */
class RetryAfterDelayIT {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer shortly.", "When does the ferry sail?");

    private final ScriptedProvider provider = new ScriptedProvider(wire -> {});

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsForTheSecondsOfRetryAfter(int status) {
        refuseOnce(status, "1");

        assertThat(read("60s")).isEqualTo("Nine.");
        assertThat(between()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsUntilTheDateOfRetryAfter() {
        try (LanguageModel model = model("60s")) {
            refuseOnce(
                    429,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            Instant.now().plusSeconds(4).atOffset(ZoneOffset.UTC)));

            assertThat(read(model)).isEqualTo("Nine.");
            // Dates are of whole seconds, on both sides.
            assertThat(between()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "99999999999999999999", "Tue, 31 Dec 2999 23:59:59 GMT"})
    void failsImmediatelyIfRetryAfterExceedsTheTimeout(String retryAfter) {
        refuseOnce(429, retryAfter);

        assertThatThrownBy(() -> read("20s"))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.RETRY_AFTER_DEADLINE))
                .hasMessageContaining("429");
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void stopsWaitingWhenTheQuestionIsCancelled() {
        refuseOnce(429, "50");
        Cancellation cancellation = new Cancellation();
        try (LanguageModel model = model("60s")) {
            CompletableFuture<ModelStream> asked =
                    CompletableFuture.supplyAsync(() -> model.open(REQUEST, cancellation));
            Awaitility.await().until(() -> provider.requests().size() == 1);

            cancellation.cancel();

            assertThatThrownBy(() -> asked.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancelledException.class);
            assertThat(provider.requests()).hasSize(1);
        }
    }

    private void refuseOnce(int status, String retryAfter) {
        provider.play(
                ScriptedProvider.status(status, "{}", "Retry-After", retryAfter), ScriptedProvider.saying("Nine."));
    }

    private Duration between() {
        assertThat(provider.times()).hasSize(2);
        return Duration.between(provider.times().get(0), provider.times().get(1));
    }

    private String read(String total) {
        try (LanguageModel model = model(total)) {
            return read(model);
        }
    }

    private static String read(LanguageModel model) {
        StringBuilder text = new StringBuilder();
        try (ModelStream stream = model.open(REQUEST, new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private LanguageModel model(String total) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.timeout.total", total);
        return LlmSettings.model(settings);
    }
}
