package dev.footnote.evaluation.judging;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.llm.prompts.PromptsConfig;
import dev.footnote.llm.providers.LanguageModels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges answers. Safe for many threads. */
public interface Judge extends AutoCloseable {

    /** Leaves everything unmeasured. */
    Judge NONE = new Judge() {
        @Override
        public Judgement judge(SetQuestion question, @Nullable Answer answer) {
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
     * @param answer null when the service failed
     */
    Judgement judge(SetQuestion question, @Nullable Answer answer);

    /** What decides about its verdicts, for a report. */
    Map<String, String> configuration();

    @Override
    default void close() {}

    /**
     * The judge that the settings name; nothing is asked of it yet.
     *
     * @throws IllegalArgumentException when the settings lack something; the message names the key
     * @throws dev.footnote.llm.prompts.PromptException when a prompt cannot be used
     */
    static Judge configured(JudgeConfig config, PromptsConfig prompts) {
        return config.provider() == ModelConfig.Provider.NONE
                ? NONE
                : new ModelJudge(LanguageModels.of(config, JudgeConfig.PREFIX), new Prompts(prompts));
    }
}
