package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.providers.ProviderRequestsTest.Dialect;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is complete only if the model ended it. */
class FinishReasonTest {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer shortly.", "When does the ferry sail?");

    private static final Map<Dialect, String> ENDS = Map.of(
            Dialect.OLLAMA,
            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,"
                    + "\"done_reason\":\"%s\"}\n",
            Dialect.ANTHROPIC,
            "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"%s\"},"
                    + "\"usage\":{\"output_tokens\":9}}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
            Dialect.GEMINI,
            "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},"
                    + "\"finishReason\":\"%s\",\"index\":0}],\"modelVersion\":\"m\"}\n\n");

    @ParameterizedTest
    @CsvSource({
        "OLLAMA, length",
        "OLLAMA, unload",
        "ANTHROPIC, max_tokens",
        "ANTHROPIC, refusal",
        "GEMINI, MAX_TOKENS",
        "GEMINI, SAFETY",
        "GEMINI, MALFORMED_FUNCTION_CALL"
    })
    void treatsOtherFinishReasonsAsTruncated(Dialect dialect, String reason) {
        ModelException failure = catchThrowableOfType(ModelException.class, () -> read(dialect, reason));

        assertThat(failure.kind()).isEqualTo(Kind.CUT_SHORT);
    }

    @ParameterizedTest
    @CsvSource({"OLLAMA, stop", "ANTHROPIC, end_turn", "ANTHROPIC, stop_sequence", "GEMINI, STOP"})
    void treatsStopAsComplete(Dialect dialect, String reason) {
        assertThat(read(dialect, reason)).isEqualTo("Nine.");
    }

    private static String read(Dialect dialect, String reason) {
        ScriptedProvider.Script script = wire -> {
            wire.begin();
            dialect.begin(wire);
            dialect.say(wire, "Nine.");
            wire.send(String.valueOf(ENDS.get(dialect)).formatted(reason));
        };
        StringBuilder text = new StringBuilder();
        try (ScriptedProvider provider = new ScriptedProvider(script);
                LanguageModel model = model(provider, dialect);
                ModelStream stream = model.open(REQUEST, new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static LanguageModel model(ScriptedProvider provider, Dialect dialect) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.provider", dialect.name());
        return LlmSettings.model(settings);
    }
}
