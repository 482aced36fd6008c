package dev.footnote.answering.generation;

import java.util.Locale;

/**
 * Takes tags out of text that comes letter by letter, with all that a model thinks between {@code <think>} and its end.
 * Where only the end comes, the beginning was in the prompt, and all before it was thought. Constant work for each letter,
 * amortised.
 */
final class TagFilter {

    private static final int LONGEST_TAG = 200;

    private final MarkerReader next;
    private final StringBuilder tag = new StringBuilder();
    private boolean thinking;
    private boolean thought;

    TagFilter(MarkerReader next) {
        this.next = next;
    }

    void read(char c) {
        if (tag.isEmpty() && c != '<') {
            pass(c);
            return;
        }
        if (!continues(c)) {
            giveUp();
            read(c);
            return;
        }
        tag.append(c);
        if (c == '>') {
            close();
        }
    }

    private boolean continues(char c) {
        int length = tag.length();
        if (length == 0) {
            return true;
        }
        boolean named = length > 1 || c == '/' || isLetter(c);
        boolean slashed = length != 2 || tag.charAt(1) != '/' || isLetter(c);
        return named && slashed && c != '<' && c != '\n' && length < LONGEST_TAG;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void close() {
        String name = tag.substring(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("think")) {
            thinking = true;
            thought = true;
        } else if (name.startsWith("/think")) {
            endThought();
        }
        tag.setLength(0);
    }

    private void endThought() {
        if (!thought) {
            next.restart();
        }
        thinking = false;
        thought = true;
    }

    private void giveUp() {
        for (int i = 0; i < tag.length(); i++) {
            pass(tag.charAt(i));
        }
        tag.setLength(0);
    }

    private void pass(char c) {
        if (!thinking) {
            next.read(c);
        }
    }

    /** Half a tag at the very end is none. */
    void end() {
        if (!tag.isEmpty() && !tag.toString().matches("<[/a-zA-Z][^ ]*")) {
            giveUp();
        }
        next.end();
    }
}
