package dev.footnote.llm;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Settings of the language model that writes answers: {@code footnote.llm.*}; without a model, answers are extracted.
 */
public interface LlmConfig extends ModelConfig {

    /**
     * The approximate number of words that the model is asked for; three times as many if the question asks for detail.
     */
    @WithDefault("120")
    @Min(1) @Max(5000) int answerWords();

    /**
     * Whether to answer in the language of the question if the documents are in another language. This takes one more
     * model call before the answer and one after it.
     */
    @WithDefault("true")
    boolean translate();

    /**
     * How translated statements are checked. {@code round-trip} takes one more model call for each translated answer.
     */
    @WithDefault("round-trip")
    TranslationCheck translationCheck();

    /**
     * What happens to a statement that no passage supports. {@code strict} drops it, {@code lenient} keeps it, marked,
     * without a citation.
     */
    @WithDefault("strict")
    Unsupported unsupported();

    /**
     * Whether to call the model once more if none of its statements is supported. This doubles the wait and gives a few
     * more answers.
     */
    @WithDefault("false")
    boolean repair();

    /** How translated statements are checked. */
    enum TranslationCheck {
        /** Compares numbers, dates, names and negations with those of the original statement. */
        FACTS,
        /**
         * Also has the model translate the result back into the language of the documents, and compares the meanings.
         */
        ROUND_TRIP
    }

    /** What happens to a statement that no passage supports. */
    enum Unsupported {
        /** Drops the statement. */
        STRICT,
        /** Keeps the statement without a citation and marks it. */
        LENIENT
    }
}
