package dev.footnote.conversation;

/** One earlier message of a conversation. */
public record Turn(Role role, String text) {

    /** The author of a message. */
    public enum Role {
        USER,
        ASSISTANT
    }
}
