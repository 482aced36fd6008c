package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelFactoryTest {

    @ParameterizedTest
    @CsvSource({"openai", "ollama", "anthropic", "gemini"})
    void createsTheModelOfEveryProviderWithoutACall(String provider) {
        try (LanguageModel model = LlmSettings.model(
                Map.of("footnote.llm.provider", provider, "footnote.llm.model", "m", "footnote.llm.key", "k"))) {
            assertThat(model.status().model()).isEqualTo("m");
            assertThat(model.status().available()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openai    |   | footnote.llm.model
            anthropic | m | footnote.llm.key
            gemini    | m | footnote.llm.key
            replay    | m | footnote.llm.transcripts
            """)
    void namesAMissingKey(String provider, String model, String key) {
        Map<String, String> settings = model == null
                ? Map.of("footnote.llm.provider", provider)
                : Map.of("footnote.llm.provider", provider, "footnote.llm.model", model);

        assertThatThrownBy(() -> LlmSettings.model(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8000",
                "ftp://host/v1",
                "http://user:secret@host/v1",
                "https://host/v1?key=secret",
                "https://host/v1#x",
                "http://",
                "http://host:port/v1",
                "http://host:70000/v1",
                "http://my_host/v1",
                "http://host/{v1}"
            })
    void refusesAnInvalidUrlWithoutRepeatingIt(String address) {
        Map<String, String> settings =
                Map.of("footnote.llm.provider", "openai", "footnote.llm.model", "m", "footnote.llm.base-url", address);

        assertThatThrownBy(() -> LlmSettings.model(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footnote.llm.base-url")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"key", "headers.X-Team", "headers.Content-Length", "headers.'my header'"})
    void refusesAnInvalidHeaderValueWithoutRepeatingIt(String key) {
        Map<String, String> settings = Map.of(
                "footnote.llm.provider",
                "openai",
                "footnote.llm.model",
                "m",
                "footnote.llm." + key.replace("'", "\""),
                "secret\nline");

        assertThatThrownBy(() -> LlmSettings.model(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footnote.llm." + key.replace("'", ""))
                .hasMessageNotContaining("secret");
    }

    @Test
    void hasSafeDefaults() {
        LlmConfig config = LlmSettings.of(Map.of());

        assertThat(config.provider()).isEqualTo(LlmConfig.Provider.NONE);
        assertThat(config.unsupported()).isEqualTo(LlmConfig.Unsupported.STRICT);
        assertThat(config.repair()).isFalse();
        assertThat(config.record()).isFalse();
        assertThat(config.temperature()).isZero();
        assertThat(config.maxOutputTokens()).isEqualTo(800);
        assertThat(config.answerWords()).isEqualTo(120);
        assertThat(config.retries()).isEqualTo(2);
        assertThat(config.concurrency()).isEqualTo(4);
        assertThat(config.maxQueued()).isEqualTo(16);
        assertThat(config.timeout().connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.timeout().firstToken()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.timeout().idle()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.timeout().total()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.breaker().failures()).isEqualTo(6);
        assertThat(config.breaker().delay()).isEqualTo(Duration.ofSeconds(30));
    }
}
