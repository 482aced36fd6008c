package dev.footnote.conversation;

/** Thrown when a conversation does not exist, was deleted or has expired. The message does not repeat the id. */
public final class UnknownConversation extends RuntimeException {

    UnknownConversation() {
        super("there is no conversation with this id");
    }
}
