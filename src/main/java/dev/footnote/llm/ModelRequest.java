package dev.footnote.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is said to a model.
 *
 * @param messages oldest first, the system's before all
 */
public record ModelRequest(List<Message> messages) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    public static ModelRequest of(String system, String user) {
        return new ModelRequest(List.of(new Message(Role.SYSTEM, system), new Message(Role.USER, user)));
    }

    /** The same, and then what the model wrote and what is said to that. */
    public ModelRequest then(String written, String said) {
        List<Message> longer = new ArrayList<>(messages);
        longer.add(new Message(Role.MODEL, written));
        longer.add(new Message(Role.USER, said));
        return new ModelRequest(longer);
    }

    /** SHA-256 of the model's name and all that is said: equal requests of one model have one hash. */
    public String hash(String model) {
        MessageDigest digest = sha256();
        update(digest, model);
        for (Message message : messages) {
            update(digest, message.role().name());
            update(digest, message.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two lists of texts are digested as the same bytes. */
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

    /** Who says something to a model. */
    public enum Role {
        SYSTEM,
        USER,
        MODEL
    }

    /** One message. */
    public record Message(Role role, String text) {}
}
