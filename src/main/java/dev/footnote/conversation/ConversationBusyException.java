package dev.footnote.conversation;

/** Thrown when earlier messages of the conversation take too long, or when too many messages are waiting. */
public final class ConversationBusyException extends RuntimeException {

    public ConversationBusyException() {
        super("the conversation is still busy with an earlier message");
    }
}
