package dev.footnote.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A request to a language model.
 *
 * @param messages oldest first; a system message precedes all others
 */
public record ModelRequest(List<Message> messages) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    public static ModelRequest of(String system, String user) {
        return new ModelRequest(List.of(new Message(Role.SYSTEM, system), new Message(Role.USER, user)));
    }

    /** Continues the conversation with the model's reply and the next user message. */
    public ModelRequest withReply(String written, String reply) {
        List<Message> longer = new ArrayList<>(messages);
        longer.add(new Message(Role.MODEL, written));
        longer.add(new Message(Role.USER, reply));
        return new ModelRequest(longer);
    }

    /** SHA-256 of the model's name and all messages; equal requests to one model have equal hashes. */
    public String hash(String model) {
        MessageDigest digest = sha256();
        update(digest, model);
        for (Message message : messages) {
            update(digest, message.role().name());
            update(digest, message.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Prefixes the text with its length, so that different lists of texts never yield the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The author of a message. */
    public enum Role {
        SYSTEM,
        USER,
        MODEL
    }

    /** One message of the conversation. */
    public record Message(Role role, String text) {}
}
