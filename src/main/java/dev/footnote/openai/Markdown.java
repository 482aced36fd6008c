package dev.footnote.openai;

import java.util.regex.Pattern;

/**
 * Takes the power out of text of the documents that is shown as Markdown: an image in it would be loaded, and so tell
 * another server of the conversation, a link would lead away. What is escaped is still shown as it was written.
 */
final class Markdown {

    private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern ADDRESS = Pattern.compile("://|(?<=\\b[Ww]{3})\\.");

    private Markdown() {}

    static String plain(String text) {
        String unlinked = LINK.matcher(text.replaceAll("\\s+", " ")).replaceAll("]\\\\");
        // A backslash here would be undone by one that already stands before it.
        String untagged = TAG.matcher(unlinked).replaceAll("&lt;");
        return ADDRESS.matcher(untagged).replaceAll(match -> match.group().equals(".") ? "\\\\." : ":\\\\//");
    }
}
