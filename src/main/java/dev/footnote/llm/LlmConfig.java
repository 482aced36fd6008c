package dev.footnote.llm;

import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the language model: {@code footnote.llm.*}. Key and headers are secrets: they are never shown. */
public interface LlmConfig {

    /** Whose interface the model has; {@code none} extracts answers and loads nothing of this. */
    @WithDefault("none")
    Provider provider();

    /** The model's name as its provider knows it; for Azure-style addresses, the deployment's. */
    Optional<String> model();

    /** Where the model is; by default the provider's own address. */
    Optional<String> baseUrl();

    /** The provider's key; best from the environment: {@code FOOTNOTE_LLM_KEY}. */
    Optional<String> key();

    /** Sent with every request, such as {@code api-key} of Azure-style addresses. */
    Map<String, String> headers();

    /** Behind the address of every request, such as {@code api-version}; OpenAI-compatible providers only. */
    Map<String, String> query();

    /** Raising it makes the wording vary; 0 to 2. */
    @WithDefault("0")
    @DecimalMin("0") @DecimalMax("2") double temperature();

    /** The most tokens of an answer; what goes on is cut. */
    @WithDefault("800")
    @Min(1) @Max(100_000) int maxOutputTokens();

    /** About how many words the model is asked for. */
    @WithDefault("120")
    @Min(1) @Max(5000) int answerWords();

    /** What becomes of a statement that no passage supports. */
    @WithDefault("strict")
    Unsupported unsupported();

    /** Asks the model once more when nothing that it wrote is supported: twice the wait, some more answers. */
    @WithDefault("false")
    boolean repair();

    /** Attempts after the first one, made only while the model has written nothing yet. */
    @WithDefault("2")
    @Min(0) @Max(10) int retries();

    /** Before the first of them; doubled for each further one. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Answers that the model writes at once. */
    @WithDefault("4")
    @Min(1) @Max(1000) int concurrency();

    /** Questions that may wait for their turn; further ones are answered by extraction at once. */
    @WithDefault("16")
    @Min(0) @Max(10_000) int maxQueued();

    @Valid Timeouts timeout();

    @Valid Breaker breaker();

    /** Where transcripts are read by {@code replay}, and written by {@code record}. */
    Optional<Path> transcripts();

    /** Whether what the model writes is kept as transcripts: questions and passages are in them. */
    @WithDefault("false")
    boolean record();

    /** By model, what a million tokens cost, in any one currency. */
    Map<String, Price> prices();

    /** Whose interface a model has. */
    enum Provider {
        NONE,
        /** Any OpenAI-compatible address: OpenAI, vLLM, llama.cpp, LM Studio, Azure-style. */
        OPENAI,
        OLLAMA,
        ANTHROPIC,
        GEMINI,
        /** Transcripts of earlier answers. */
        REPLAY
    }

    /** What becomes of a statement that no passage supports. */
    enum Unsupported {
        /** It is dropped. */
        STRICT,
        /** It is kept without a citation and marked. */
        LENIENT
    }

    /** How long a model may take: {@code footnote.llm.timeout.*}. */
    interface Timeouts {

        @WithDefault("5s")
        Duration connect();

        /** Until the first token; models that are loaded on demand need longer. */
        @WithDefault("30s")
        Duration firstToken();

        /** For the whole answer, its turn in the queue counted in. */
        @WithDefault("120s")
        Duration total();
    }

    /** When a model is left alone for a while: {@code footnote.llm.breaker.*}. */
    interface Breaker {

        /** So many failures one after the other, retries counted, open the circuit. */
        @WithDefault("6")
        @Min(1) @Max(1000) int failures();

        /** Raising it asks a broken model less often. */
        @WithDefault("30s")
        Duration delay();
    }

    /** What a million tokens cost: {@code footnote.llm.prices."model".*}. */
    interface Price {

        @DecimalMin("0") double input();

        @DecimalMin("0") double output();
    }
}
