package dev.footnote.conversation;

/** Other messages of the conversation took too long, or too many wait for their turn. */
public final class ConversationBusy extends RuntimeException {

    ConversationBusy() {
        super("the conversation is still at an earlier message");
    }
}
