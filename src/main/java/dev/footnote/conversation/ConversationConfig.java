package dev.footnote.conversation;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of kept conversations: {@code footnote.conversation.*}. */
public interface ConversationConfig {

    /** A conversation that nobody goes on with is kept for so long. */
    @WithDefault("1h")
    Duration timeToLive();

    /** Raising it keeps more conversations, in memory; one with long turns counts as several. */
    @WithDefault("10000")
    @Min(1) @Max(10_000_000) int max();

    /** Messages kept of a conversation, the latest, its answers counted in. */
    @WithDefault("20")
    @Min(2) @Max(Conversations.MOST_TURNS) int maxTurns();

    /** A message waits for the one before it in its conversation for so long. */
    @WithDefault("60s")
    Duration maxWait();
}
