package dev.footnote.conversation;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of stored conversations: {@code footnote.conversation.*}. */
public interface ConversationConfig {

    /**
     * How long a conversation is kept after its last message. Raising it lets users return later and keeps more
     * conversations in memory.
     */
    @WithDefault("1h")
    Duration timeToLive();

    /**
     * Maximum number of conversations kept in memory; one with long turns counts as several. When it is reached, the
     * caller who has most loses the one that was used least recently. Raising it uses more memory.
     */
    @WithDefault("10000")
    @Min(1) @Max(10_000_000) int max();

    /**
     * Maximum number of messages kept per conversation, including the answers; older messages are dropped. Raising it
     * lets a follow-up refer further back and uses more memory.
     */
    @WithDefault("20")
    @Min(2) @Max(ConversationStore.MOST_TURNS) int maxTurns();

    /**
     * How long a message waits for the earlier messages of its conversation to be answered. After that it is refused.
     * Raising it keeps more threads waiting.
     */
    @WithDefault("60s")
    Duration maxWait();
}
