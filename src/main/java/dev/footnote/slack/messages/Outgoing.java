package dev.footnote.slack.messages;

import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is ready to be sent.
 *
 * @param text what notifications and readers of screens show; the whole message when there are no blocks
 * @param metadata what the bot wants to find when it reads the thread again; people do not see it
 */
public record Outgoing(String text, List<LayoutBlock> blocks, Message.@Nullable Metadata metadata) {

    public Outgoing {
        blocks = List.copyOf(blocks);
    }

    /** A plain sentence of the bot's own. */
    public static Outgoing of(String sentence) {
        return new Outgoing(sentence, List.of(), null);
    }

    /** The same with metadata. */
    public Outgoing with(Message.Metadata more) {
        return new Outgoing(text, blocks, more);
    }
}
