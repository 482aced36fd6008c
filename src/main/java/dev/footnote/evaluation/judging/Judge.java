package dev.footnote.evaluation.judging;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.llm.prompts.PromptsConfig;
import dev.footnote.llm.providers.LanguageModelFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the faithfulness and correctness of answers. Thread-safe. */
public interface Judge extends AutoCloseable {

    /** Leaves everything unmeasured. */
    Judge NONE = new Judge() {
        @Override
        public Judgement judge(EvaluationQuestion question, @Nullable Answer answer) {
            return Judgement.unmeasured("no judge is configured");
        }

        @Override
        public Map<String, String> configuration() {
            return Map.of();
        }
    };

    /**
     * Judges one answer.
     *
     * @param answer null if the service failed
     */
    Judgement judge(EvaluationQuestion question, @Nullable Answer answer);

    /** The same judge for one run: cancelling the run cancels the call of its model. */
    default Judge during(Cancellation run) {
        return this;
    }

    /** The settings that affect verdicts, for reports. */
    Map<String, String> configuration();

    @Override
    default void close() {}

    /**
     * Creates the configured judge without sending a request to its model.
     *
     * @throws IllegalArgumentException if a required setting is missing; the message names the key
     * @throws dev.footnote.llm.prompts.PromptException if a prompt is invalid
     */
    static Judge fromConfig(JudgeConfig config, PromptsConfig prompts) {
        return config.provider() == ModelConfig.Provider.NONE
                ? NONE
                : new ModelJudge(LanguageModelFactory.create(config, JudgeConfig.PREFIX), new PromptStore(prompts));
    }
}
