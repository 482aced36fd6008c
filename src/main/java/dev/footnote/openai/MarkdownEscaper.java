package dev.footnote.openai;

import java.util.regex.Pattern;

/**
 * Escapes text of the documents that is displayed as Markdown: an image in it would be loaded and reveal the
 * conversation to another server, a link would lead away. Escaped text is displayed as it was written.
 */
final class MarkdownEscaper {

    private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern ADDRESS = Pattern.compile("://|(?<=\\b[Ww]{3})\\.");

    private MarkdownEscaper() {}

    static String escape(String text) {
        String unlinked = LINK.matcher(text.replaceAll("\\s+", " ")).replaceAll("]\\\\");
        // Not a backslash: one that already stands before it would cancel it.
        String untagged = TAG.matcher(unlinked).replaceAll("&lt;");
        return ADDRESS.matcher(untagged).replaceAll(match -> match.group().equals(".") ? "\\\\." : ":\\\\//");
    }
}
