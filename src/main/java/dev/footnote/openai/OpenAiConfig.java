package dev.footnote.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the OpenAI-compatible API: {@code footnote.openai.*}. */
@ConfigMapping(prefix = "footnote.openai")
interface OpenAiConfig {

    /**
     * Whether the markers in the text are links to the source view. If false they are plain text, for clients that make
     * their own links.
     */
    @WithDefault("true")
    boolean links();
}
