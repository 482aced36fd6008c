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
 * A prompt template with placeholders such as {@code {question}}. Expressions and sections are not supported. Values
 * are inserted verbatim and never parsed for placeholders.
 */
public final class Prompt {

    /** In hex digits; enough of a SHA-256 to tell prompts apart. */
    private static final int HASH_LENGTH = 12;

    private final Template template;
    private final String hash;

    private Prompt(Template template, String hash) {
        this.template = template;
        this.hash = hash;
    }

    /** @throws PromptException if the text is empty or malformed, or has an unknown or missing placeholder */
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

    /** Identifies the text: equal texts have equal hashes. */
    public String hash() {
        return hash;
    }
}
