package dev.footnote.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes a model's reasoning from a text: everything between {@code <think>} and {@code </think>} or similar tags, and
 * everything after an opening tag that is never closed. A closing tag without an opening one means that the opening tag
 * was in the prompt, so everything before it is removed. Takes constant time per character.
 */
public final class ReasoningFilter {

    /**
     * Regular expression for the names of reasoning tags, in lower case; tags with the same {@code stem} close each
     * other.
     */
    public static final String TAG_NAMES = "(?<stem>think|thought|reason|reflect)(?:ing|s|ion)?\\b";

    /** A tag is on one line, and shorter than prose in angle brackets. */
    private static final Pattern TAG = Pattern.compile("(?i)</?" + TAG_NAMES + "[^<>\\n]{0,200}>");

    private boolean thinking;

    /** Removes the reasoning from a complete text. */
    public static String withoutReasoning(String text) {
        return new ReasoningFilter().filterNext(text);
    }

    /**
     * Removes the reasoning from the next part of a text; it may continue from one part to the next. A closing tag
     * without an opening one removes what precedes it in its own part.
     *
     * @param part must not end within a tag; a whole line never does
     */
    public String filterNext(String part) {
        StringBuilder kept = new StringBuilder();
        Matcher tag = TAG.matcher(part);
        int from = 0;
        while (tag.find()) {
            boolean isEnd = part.charAt(tag.start() + 1) == '/';
            if (isEnd && !thinking) {
                kept.setLength(0);
            } else if (!thinking) {
                kept.append(part, from, tag.start());
            }
            thinking = !isEnd;
            from = tag.end();
        }
        return thinking
                ? kept.toString()
                : kept.append(part, from, part.length()).toString();
    }
}
