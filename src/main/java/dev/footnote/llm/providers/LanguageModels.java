package dev.footnote.llm.providers;

import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.replay.RecordingModel;
import dev.footnote.llm.replay.ReplayedModel;
import dev.footnote.llm.replay.Transcripts;
import java.nio.file.Path;

/** Makes the configured language model. */
public final class LanguageModels {

    private LanguageModels() {}

    /**
     * The model that the settings name; nothing is asked of it yet.
     *
     * @throws IllegalArgumentException when the settings lack something; the message names the key
     */
    public static LanguageModel of(LlmConfig config) {
        if (config.provider() == LlmConfig.Provider.REPLAY) {
            return new ReplayedModel(config.model().orElse("replay"), transcripts(config));
        }
        LanguageModel model = new GuardedModel(new ChatLanguageModel(config), config);
        return config.record() ? new RecordingModel(model, transcripts(config)) : model;
    }

    private static Transcripts transcripts(LlmConfig config) {
        Path folder = config.transcripts()
                .orElseThrow(() -> new IllegalArgumentException(
                        "footnote.llm.transcripts is missing: the folder of what the model wrote"));
        return new Transcripts(folder);
    }
}
