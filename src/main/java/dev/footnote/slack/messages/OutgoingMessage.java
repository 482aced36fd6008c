package dev.footnote.slack.messages;

import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is ready to be sent.
 *
 * @param text shown by notifications and screen readers; the whole message when there are no blocks
 * @param metadata for the bot to read back from the thread; invisible to users
 */
public record OutgoingMessage(String text, List<LayoutBlock> blocks, Message.@Nullable Metadata metadata) {

    public OutgoingMessage {
        blocks = List.copyOf(blocks);
    }

    /** A plain sentence. */
    public static OutgoingMessage of(String sentence) {
        return new OutgoingMessage(sentence, List.of(), null);
    }

    /** The same message with metadata. */
    public OutgoingMessage with(Message.Metadata more) {
        return new OutgoingMessage(text, blocks, more);
    }
}
