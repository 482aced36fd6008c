package dev.footnote.llm.prompts;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with placeholders such as {@code {question}}. Only whole placeholders are known: no expressions, no sections.
 * What is filled in is never read as a placeholder again.
 */
public final class Prompt {

    /** Enough of a SHA-256 to tell prompts apart. */
    private static final int HASH_LENGTH = 12;

    private final Template template;
    private final String hash;

    private Prompt(Template template, String hash) {
        this.template = template;
        this.hash = hash;
    }

    /** @throws PromptException when the text is empty, holds what cannot be filled in, or lacks what has to be */
    static Prompt of(String file, String text, Placeholders placeholders) {
        if (text.isBlank()) {
            throw new PromptException("the prompt %s is empty".formatted(file));
        }
        Template template = parsed(file, text);
        Set<String> held = new TreeSet<>();
        template.getExpressions().forEach(expression -> held.add(expression.toOriginalString()));
        placeholders.check(file, held);
        return new Prompt(template, hash(text));
    }

    private static Template parsed(String file, String text) {
        Engine engine = Engine.builder()
                .addDefaultValueResolvers()
                .removeStandaloneLines(false)
                .build();
        try {
            return engine.parse(text);
        } catch (TemplateException broken) {
            throw new PromptException("the prompt %s cannot be read: %s".formatted(file, broken.getMessage()));
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public String fill(Map<String, String> values) {
        return template.render(values);
    }

    /** Names the text: prompts of one text have one hash. */
    public String hash() {
        return hash;
    }
}
