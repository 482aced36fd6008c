package dev.footnote.conversation;

/** There never was such a conversation, or it was deleted, or its time is over. The message does not repeat the id. */
public final class UnknownConversation extends RuntimeException {

    UnknownConversation() {
        super("there is no conversation of this id");
    }
}
