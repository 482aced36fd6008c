package dev.footnote.llm;

import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings common to all language models. The key and the headers are secrets and are never shown. */
public interface ModelConfig {

    /** The API that the model offers. With {@code none}, no language model is loaded. */
    @WithDefault("none")
    Provider provider();

    /** The model's name at its provider; for Azure-style addresses, the name of the deployment. */
    Optional<@Pattern(regexp = ".*\\S.*", message = "must not be blank") String> model();

    /** The base URL of the model's API; empty means the provider's default address. */
    Optional<String> baseUrl();

    /** The API key. Set it in the environment, for example as {@code FOOTNOTE_LLM_KEY}. */
    Optional<String> key();

    /** HTTP headers sent with every request, for example {@code api-key} for Azure-style addresses. */
    Map<String, String> headers();

    /**
     * Query parameters added to the URL of every request, for example {@code api-version}. OpenAI-compatible providers
     * only.
     */
    Map<String, String> query();

    /** Sampling temperature, 0 to 2. Raising it makes the wording vary more. */
    @WithDefault("0")
    @DecimalMin("0") @DecimalMax("2") double temperature();

    /** Maximum number of tokens in one response. A longer answer is kept up to its last complete sentence. */
    @WithDefault("800")
    @Min(1) @Max(100_000) int maxOutputTokens();

    /** Maximum number of retries of a failed call. A call is retried only while the model has written nothing. */
    @WithDefault("2")
    @Min(0) @Max(10) int retries();

    /** Delay before the first retry. It doubles with each further retry, up to one minute. */
    @WithDefault("500ms")
    @DurationMin(millis = 1)
    @DurationMax(seconds = 30)
    Duration retryDelay();

    /** Maximum number of concurrent calls to the model. */
    @WithDefault("4")
    @Min(1) @Max(1000) int concurrency();

    /** Maximum number of calls that wait for a free slot; further calls fail at once. 0 disables waiting. */
    @WithDefault("16")
    @Min(0) @Max(10_000) int maxQueued();

    /** Time limits of calls. */
    @Valid Timeouts timeout();

    /** When a failing model is left alone. */
    @Valid Breaker breaker();

    /** Folder of transcripts. The provider {@code replay} reads them, and {@code record} writes them. */
    Optional<Path> transcripts();

    /** Whether to record the model's output as transcripts. They contain questions and passages. */
    @WithDefault("false")
    boolean record();

    /** Price of a million tokens for each model name, all in one currency of your choice. */
    Map<String, @Valid Price> prices();

    /** The API that a model offers. */
    enum Provider {
        NONE,
        /** Any OpenAI-compatible API: OpenAI, vLLM, llama.cpp, LM Studio, Azure-style. */
        OPENAI,
        OLLAMA,
        ANTHROPIC,
        GEMINI,
        /** Replays recorded transcripts. */
        REPLAY
    }

    /** Time limits of model calls: {@code *.timeout.*}. */
    interface Timeouts {

        /** Time limit for opening the connection. */
        @WithDefault("5s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration connect();

        /** Time limit for the first token. Models that are loaded on demand need more. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration firstToken();

        /** Time limit between two pieces of text. Raising it waits longer for a model that stalls. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration idle();

        /**
         * Time limit for all model calls of one question, counted from its arrival: rewriting, writing, repairing and
         * translating, including retries and waiting for a slot. For a judge, it limits each reply.
         */
        @WithDefault("120s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration total();
    }

    /** Circuit breaker for a failing model: {@code *.breaker.*}. */
    interface Breaker {

        /** Number of consecutive failures, including retries, that open the circuit. */
        @WithDefault("6")
        @Min(1) @Max(1000) int failures();

        /** How long the circuit stays open. Raising it calls a failing model less often. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration delay();
    }

    /** Price of a million tokens: {@code *.prices."model".*}. */
    interface Price {

        /** Price of a million input tokens. */
        @DecimalMin("0") @DecimalMax("1000000") double input();

        /** Price of a million output tokens. */
        @DecimalMin("0") @DecimalMax("1000000") double output();
    }
}
