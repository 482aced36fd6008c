package dev.footnote.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the OpenAI-compatible door: {@code footnote.openai.*}. */
@ConfigMapping(prefix = "footnote.openai")
interface OpenAiConfig {

    /** Whether markers in the text are links to the source view; else they are plain, for clients with links of their own. */
    @WithDefault("true")
    boolean links();
}
