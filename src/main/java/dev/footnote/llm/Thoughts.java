package dev.footnote.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what a model thinks: all between {@code <think>} and {@code </think>} or tags of that
 * sense, and all behind the beginning where no end comes. Where only the end comes, the beginning was in the prompt, and all before it was thought. Takes
 * constant time for each letter.
 */
public final class Thoughts {

    /** The names of tags around thoughts, in lower case, as a regular expression; tags of one {@code stem} end each other. */
    public static final String NAME = "(?<stem>think|thought|reason|reflect)(?:ing|s|ion)?\\b";

    /** On one line, and shorter than what somebody writes in angle brackets. */
    private static final Pattern TAG = Pattern.compile("(?i)</?" + NAME + "[^<>\\n]{0,200}>");

    private boolean thinking;

    /** Of a whole text. */
    public static String removedFrom(String text) {
        return new Thoughts().removedFromNext(text);
    }

    /**
     * Of the next part of a text, when a thought may go on from one part to the next. An end without a beginning makes a
     * thought of what stands before it in its own part.
     *
     * @param part that ends within no tag, as lines do
     */
    public String removedFromNext(String part) {
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
