package dev.footnote.answering.generation;

import dev.footnote.llm.ReasoningFilter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes mark-up tags from streamed text, character by character, and all reasoning between {@code <think>} or similar
 * tags. Tags of lines and paragraphs end the line. A closing reasoning tag without an opening one means that the
 * opening tag was in the prompt, so all text before it was reasoning. Amortised constant time per character.
 */
final class TagFilter {

    private static final int LONGEST_TAG = 200;

    /** Tags with the same stem close each other, because models mix them up; other tags may be nested. */
    private static final Pattern THOUGHT =
            Pattern.compile("<(?<end>/?)" + ReasoningFilter.TAG_NAMES + ".*", Pattern.DOTALL);

    /** Tags that end a line; those of table cells do not. */
    private static final Pattern LINE_END =
            Pattern.compile("<(?:/?(?:br|p|div|li|ul|ol|tr|h[1-6])[\\s/>]).*", Pattern.DOTALL);

    private final MarkerReader next;
    private final StringBuilder tag = new StringBuilder();
    private boolean thought;

    /** The stem of the tag that opened the current reasoning; null outside of reasoning. */
    private @Nullable String thinking;

    TagFilter(MarkerReader next) {
        this.next = next;
    }

    void read(char c) {
        if (tag.isEmpty() && c != '<') {
            pass(c);
            return;
        }
        if (!continuesTag(c)) {
            flushTag();
            read(c);
            return;
        }
        tag.append(c);
        if (c == '>') {
            close();
        }
    }

    private boolean continuesTag(char c) {
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
        String name = tag.toString().toLowerCase(Locale.ROOT);
        Matcher thinks = THOUGHT.matcher(name);
        tag.setLength(0);
        if (name.equals("<sup>")) {
            pass(MarkerReader.RAISED);
        } else if (name.equals("</sup>")) {
            pass(MarkerReader.LOWERED);
        } else if (LINE_END.matcher(name).matches()) {
            pass('\n');
        } else if (thinks.matches()) {
            String stem = thinks.group("stem").replace("thought", "think");
            if (thinks.group("end").isEmpty()) {
                beginThought(stem);
            } else {
                endThought(stem);
            }
        }
    }

    /** Text does not continue across reasoning, so the line ends. */
    private void beginThought(String stem) {
        pass('\n');
        thinking = thinking == null ? stem : thinking;
        thought = true;
    }

    private void endThought(String stem) {
        if (!thought) {
            next.restart();
        }
        thinking = stem.equals(thinking) ? null : thinking;
        thought = true;
    }

    private void flushTag() {
        for (int i = 0; i < tag.length(); i++) {
            pass(tag.charAt(i));
        }
        tag.setLength(0);
    }

    private void pass(char c) {
        if (thinking == null) {
            next.read(c);
        }
    }

    /** Marks what was read so far as reasoning, whatever its tags. */
    void restart() {
        tag.setLength(0);
        thinking = null;
        thought = true;
        next.restart();
    }

    /** Ends the text; drops a truncated tag. */
    void end() {
        if (!tag.isEmpty() && !tag.toString().matches("<[/a-zA-Z][^ ]*")) {
            flushTag();
        }
        next.end();
    }
}
