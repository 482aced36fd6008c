package dev.footnote.openai;

import dev.footnote.engine.PublicAddress;
import dev.footnote.engine.SourceLinks;
import dev.footnote.engine.streaming.StreamingConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the settings of replies from the configuration. */
final class ReplySettings {

    @Produces
    @Singleton
    Completing.Writing writing(OpenAiConfig config, StreamingConfig streaming, PublicAddress address) {
        return new Completing.Writing(new SourceLinks(address), config.links(), streaming.heartbeat());
    }
}
