package dev.footnote.llm;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the language model that writes answers: {@code footnote.llm.*}; without one, answers are extracted. */
public interface LlmConfig extends ModelConfig {

    /** About how many words the model is asked for; three times as many when the question asks for more. */
    @WithDefault("120")
    @Min(1) @Max(5000) int answerWords();

    /** Answers in the language of the question where documents are in another: a call more before and one after. */
    @WithDefault("true")
    boolean translate();

    /** How translated statements are checked; more costs one more call for each answer that is translated. */
    @WithDefault("round-trip")
    TranslationCheck translationCheck();

    /** What becomes of a statement that no passage supports. */
    @WithDefault("strict")
    Unsupported unsupported();

    /** Asks the model once more when nothing that it wrote is supported: twice the wait, some more answers. */
    @WithDefault("false")
    boolean repair();

    /** How translated statements are checked. */
    enum TranslationCheck {
        /** Numbers, dates, names and denials are compared with those of the statement. */
        FACTS,
        /** That too, and the model puts what passes back into the language of the documents, where meanings are compared. */
        ROUND_TRIP
    }

    /** What becomes of a statement that no passage supports. */
    enum Unsupported {
        /** It is dropped. */
        STRICT,
        /** It is kept without a citation and marked. */
        LENIENT
    }
}
