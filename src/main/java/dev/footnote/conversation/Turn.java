package dev.footnote.conversation;

/** One earlier message of a conversation. */
public record Turn(Role role, String text) {

    /** Who said it. */
    public enum Role {
        USER,
        ASSISTANT
    }
}
