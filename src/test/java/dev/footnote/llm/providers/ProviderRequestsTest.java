package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.engine.ScriptedProvider.Script;
import dev.footnote.engine.ScriptedProvider.Wire;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model of each provider, with a simulated server of that provider. */
class ProviderRequestsTest {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer shortly.", "When does the ferry sail?");

    private final ScriptedProvider provider = new ScriptedProvider(wire -> {});

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsEachPieceAndTheTokenUsage(Dialect dialect) {
        provider.play(dialect.saying("The ferry ", "sails at nine."));

        List<String> pieces = new ArrayList<>();
        try (LanguageModel model = model(dialect);
                ModelStream stream = model.open(REQUEST, new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                pieces.add(piece);
            }

            assertThat(pieces).containsExactly("The ferry ", "sails at nine.");
            assertThat(stream.usage()).isEqualTo(new ModelUsage("m-1", 1000, 100, 0.003));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsTextsAndKeyInTheFormatOfTheProvider(Dialect dialect) {
        provider.play(dialect.saying("Nine."));

        read(dialect);

        String request = provider.requests().get(0);
        assertThat(request)
                .startsWith("/v1" + dialect.path)
                .contains("Answer shortly.", "When does the ferry sail?", "321")
                .doesNotContain("k-secret");
        assertThat(provider.headers().get(0)).containsEntry("X-team", List.of("library"));
        if (!dialect.keyHeader.isEmpty()) {
            assertThat(provider.headers().get(0).get(dialect.keyHeader))
                    .singleElement()
                    .asString()
                    .endsWith("k-secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void distinguishesATruncatedAnswerFromACompleteOne(Dialect dialect) {
        provider.play(wire -> {
            wire.begin();
            dialect.begin(wire);
            dialect.say(wire, "The ferry sails");
        });

        assertThatThrownBy(() -> read(dialect))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE));
        assertThat(provider.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void retriesAFailureBeforeTheFirstToken(Dialect dialect) {
        provider.play(ScriptedProvider.status(429, "{}"), ScriptedProvider.status(503, ""), dialect.saying("Nine."));

        assertThat(read(dialect)).isEqualTo("Nine.");
        assertThat(provider.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void reportsOnlyTheStatusOfAnHttpError(Dialect dialect) {
        provider.play(ScriptedProvider.status(401, "{\"error\":{\"message\":\"bad key k-secret\"}}"));

        assertThatThrownBy(() -> read(dialect))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining("401")
                .hasMessageNotContaining("k-secret");
        assertThat(provider.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void cancelsTheHttpCallWhenTheQuestionIsCancelled(Dialect dialect) throws InterruptedException {
        provider.play(wire -> {
            wire.begin();
            dialect.begin(wire);
            while (true) {
                dialect.say(wire, "and so on ");
            }
        });
        Cancellation cancellation = new Cancellation();
        try (LanguageModel model = model(dialect);
                ModelStream stream = model.open(REQUEST, cancellation)) {
            assertThat(stream.next()).isEqualTo("and so on ");

            cancellation.cancel();

            assertThatThrownBy(() -> drain(stream)).isInstanceOf(CancelledException.class);
            assertThat(provider.brokenByReader.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private String read(Dialect dialect) {
        try (LanguageModel model = model(dialect);
                ModelStream stream = model.open(REQUEST, new Cancellation())) {
            return drain(stream);
        }
    }

    private static String drain(ModelStream stream) {
        StringBuilder text = new StringBuilder();
        for (String piece = stream.next(); piece != null; piece = stream.next()) {
            text.append(piece);
        }
        return text.toString();
    }

    private LanguageModel model(Dialect dialect) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.provider", dialect.name());
        settings.put("footnote.llm.model", "m-1");
        settings.put("footnote.llm.key", "k-secret");
        settings.put("footnote.llm.headers.X-Team", "library");
        settings.put("footnote.llm.max-output-tokens", "321");
        settings.put("footnote.llm.prices.m-1.input", "2");
        settings.put("footnote.llm.prices.m-1.output", "10");
        return LlmSettings.model(settings);
    }

    /** How a provider speaks. */
    enum Dialect {
        OPENAI("/chat/completions", "Authorization") {
            @Override
            void begin(Wire wire) {}

            @Override
            void say(Wire wire, String text) throws IOException {
                wire.say(text);
            }

            @Override
            void end(Wire wire) throws IOException {
                wire.end();
            }
        },
        OLLAMA("/api/chat", "") {
            @Override
            void begin(Wire wire) {}

            @Override
            void say(Wire wire, String text) throws IOException {
                wire.send("{\"model\":\"m-1\",\"created_at\":\"2024-11-30T12:00:00Z\","
                        + "\"message\":{\"role\":\"assistant\",\"content\":\"" + text + "\"},\"done\":false}\n");
            }

            @Override
            void end(Wire wire) throws IOException {
                wire.send("{\"model\":\"m-1\",\"created_at\":\"2024-11-30T12:00:01Z\","
                        + "\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
                        + "\"prompt_eval_count\":1000,\"eval_count\":100}\n");
            }
        },
        ANTHROPIC("/messages", "X-api-key") {
            @Override
            void begin(Wire wire) throws IOException {
                event(
                        wire,
                        "message_start",
                        "\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                                + "\"model\":\"m-1\",\"stop_reason\":null,\"usage\":{\"input_tokens\":1000,\"output_tokens\":1}}");
                event(wire, "content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
            }

            @Override
            void say(Wire wire, String text) throws IOException {
                event(
                        wire,
                        "content_block_delta",
                        "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
            }

            @Override
            void end(Wire wire) throws IOException {
                event(wire, "content_block_stop", "\"index\":0");
                event(
                        wire,
                        "message_delta",
                        "\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":100}");
                wire.send("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
            }

            private void event(Wire wire, String type, String fields) throws IOException {
                wire.send("event: %s\ndata: {\"type\":\"%s\",%s}\n\n".formatted(type, type, fields));
            }
        },
        GEMINI("/models/m-1:streamGenerateContent", "X-goog-api-key") {
            @Override
            void begin(Wire wire) {}

            @Override
            void say(Wire wire, String text) throws IOException {
                wire.event("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"" + text
                        + "\"}],\"role\":\"model\"},\"index\":0}],\"modelVersion\":\"m-1\"}");
            }

            @Override
            void end(Wire wire) throws IOException {
                wire.event("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},"
                        + "\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":1000,"
                        + "\"candidatesTokenCount\":100,\"totalTokenCount\":1100},\"modelVersion\":\"m-1\"}");
            }
        };

        private final String path;
        private final String keyHeader;

        Dialect(String path, String keyHeader) {
            this.path = path;
            this.keyHeader = keyHeader;
        }

        abstract void begin(Wire wire) throws IOException;

        abstract void say(Wire wire, String text) throws IOException;

        abstract void end(Wire wire) throws IOException;

        Script saying(String... pieces) {
            return wire -> {
                wire.begin();
                begin(wire);
                for (String piece : pieces) {
                    say(wire, piece);
                }
                end(wire);
            };
        }
    }
}
