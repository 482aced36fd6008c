package dev.footnote.llm.providers;

import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of {@code footnote.llm.*}, and the model that they configure. */
final class LlmSettings {

    static final String PREFIX = "footnote.llm";

    private LlmSettings() {}

    static LlmConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(settings)
                .withMapping(LlmConfig.class, PREFIX)
                .build()
                .getConfigMapping(LlmConfig.class, PREFIX);
    }

    static LanguageModel model(Map<String, String> settings) {
        return LanguageModelFactory.create(of(settings), PREFIX);
    }
}
