package dev.footnote.llm.providers;

import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.replay.RecordingModel;
import dev.footnote.llm.replay.ReplayingModel;
import dev.footnote.llm.replay.Transcripts;
import java.nio.file.Path;

/** Creates the configured language model. */
public final class LanguageModelFactory {

    private LanguageModelFactory() {}

    /**
     * Creates the configured model without calling it.
     *
     * @param prefix the prefix of the setting keys, for messages
     * @throws IllegalArgumentException if a setting is missing or invalid; the message names it
     */
    public static LanguageModel create(ModelConfig config, String prefix) {
        if (config.provider() == ModelConfig.Provider.REPLAY) {
            return new ReplayingModel(config.model().orElse("replay"), transcripts(config, prefix));
        }
        LanguageModel model = new ResilientModel(new ChatLanguageModel(config, prefix), config);
        return config.record() ? new RecordingModel(model, transcripts(config, prefix)) : model;
    }

    private static Transcripts transcripts(ModelConfig config, String prefix) {
        Path folder = config.transcripts()
                .orElseThrow(() -> new IllegalArgumentException(
                        prefix + ".transcripts is missing: the folder of the model's transcripts"));
        return new Transcripts(folder);
    }
}
