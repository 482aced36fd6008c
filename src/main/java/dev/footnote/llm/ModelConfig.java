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

/** Settings that every language model has, whatever it is asked for. Key and headers are secrets: they are never shown. */
public interface ModelConfig {

    /** Whose interface the model has; with {@code none} nothing of this is loaded. */
    @WithDefault("none")
    Provider provider();

    /** The model's name as its provider knows it; for Azure-style addresses, the deployment's. */
    Optional<@Pattern(regexp = ".*\\S.*", message = "must not be blank") String> model();

    /** Where the model is; by default the provider's own address. */
    Optional<String> baseUrl();

    /** The provider's key; best from the environment, such as {@code FOOTNOTE_LLM_KEY}. */
    Optional<String> key();

    /** Sent with every request, such as {@code api-key} of Azure-style addresses. */
    Map<String, String> headers();

    /** Behind the address of every request, such as {@code api-version}; OpenAI-compatible providers only. */
    Map<String, String> query();

    /** Raising it makes the wording vary; 0 to 2. */
    @WithDefault("0")
    @DecimalMin("0") @DecimalMax("2") double temperature();

    /** The most tokens that it writes at once; an answer that needs more is kept up to its last whole sentence. */
    @WithDefault("800")
    @Min(1) @Max(100_000) int maxOutputTokens();

    /** Attempts after the first one, made only while the model has written nothing yet. */
    @WithDefault("2")
    @Min(0) @Max(10) int retries();

    /** Before the first of them; doubled for each further one, up to a minute. */
    @WithDefault("500ms")
    @DurationMin(millis = 1)
    @DurationMax(seconds = 30)
    Duration retryDelay();

    /** Questions that the model is asked at once. */
    @WithDefault("4")
    @Min(1) @Max(1000) int concurrency();

    /** Questions that may wait for their turn; further ones are turned away at once. */
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
    Map<String, @Valid Price> prices();

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

    /** How long a model may take: {@code *.timeout.*}. */
    interface Timeouts {

        @WithDefault("5s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration connect();

        /** Until the first token; models that are loaded on demand need longer. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration firstToken();

        /** From one piece of text to the next; raising it waits longer for a model that stopped in the middle. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration idle();

        /**
         * For all that one question needs of the model, from the asking on: rewriting, writing, repairing and
         * translating, with retries and every wait for a turn. A judge has it for each of its replies.
         */
        @WithDefault("120s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration total();
    }

    /** When a model is left alone for a while: {@code *.breaker.*}. */
    interface Breaker {

        /** So many failures one after the other, retries counted, open the circuit. */
        @WithDefault("6")
        @Min(1) @Max(1000) int failures();

        /** Raising it asks a broken model less often. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration delay();
    }

    /** What a million tokens cost: {@code *.prices."model".*}. */
    interface Price {

        @DecimalMin("0") @DecimalMax("1000000") double input();

        @DecimalMin("0") @DecimalMax("1000000") double output();
    }
}
