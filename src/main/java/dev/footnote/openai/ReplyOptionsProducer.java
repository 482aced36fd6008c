package dev.footnote.openai;

import dev.footnote.engine.PublicAddress;
import dev.footnote.engine.SourceLinks;
import dev.footnote.engine.streaming.StreamingConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the settings of replies from the configuration. */
final class ReplyOptionsProducer {

    @Produces
    @Singleton
    ChatCompleter.ReplyOptions replyOptions(OpenAiConfig config, StreamingConfig streaming, PublicAddress address) {
        return new ChatCompleter.ReplyOptions(new SourceLinks(address), config.links(), streaming.heartbeat());
    }
}
