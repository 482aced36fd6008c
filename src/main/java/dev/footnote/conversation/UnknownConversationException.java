package dev.footnote.conversation;

/** Thrown when a conversation does not exist, was deleted or has expired. The message does not repeat the id. */
public final class UnknownConversationException extends RuntimeException {

    public UnknownConversationException() {
        super("there is no conversation with this id");
    }
}
