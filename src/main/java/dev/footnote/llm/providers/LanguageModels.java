package dev.footnote.llm.providers;

import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelConfig;
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
     * @param prefix of the settings' keys, for messages
     * @throws IllegalArgumentException when the settings lack something; the message names the key
     */
    public static LanguageModel of(ModelConfig config, String prefix) {
        if (config.provider() == ModelConfig.Provider.REPLAY) {
            return new ReplayedModel(config.model().orElse("replay"), transcripts(config, prefix));
        }
        LanguageModel model = new GuardedModel(new ChatLanguageModel(config, prefix), config);
        return config.record() ? new RecordingModel(model, transcripts(config, prefix)) : model;
    }

    private static Transcripts transcripts(ModelConfig config, String prefix) {
        Path folder = config.transcripts()
                .orElseThrow(() -> new IllegalArgumentException(
                        prefix + ".transcripts is missing: the folder of what the model wrote"));
        return new Transcripts(folder);
    }
}
