package dev.footnote.answering.generation;

import dev.footnote.llm.Thoughts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags out of text that comes letter by letter, with all that a model thinks between {@code <think>} and its end,
 * or between tags of that sense; those of lines and paragraphs end a line. Where only the end comes, the beginning was in the prompt, and all before it was
 * thought. Constant work for each letter, amortised.
 */
final class TagFilter {

    private static final int LONGEST_TAG = 200;

    /** Tags of one stem end each other: models mix them up. Those of another may stand within. */
    private static final Pattern THOUGHT = Pattern.compile("<(?<end>/?)" + Thoughts.NAME + ".*", Pattern.DOTALL);

    /** Mark-up that ends a line where it stands; a table's cells stay on theirs. */
    private static final Pattern LINE_END =
            Pattern.compile("<(?:/?(?:br|p|div|li|ul|ol|tr|h[1-6])[\\s/>]).*", Pattern.DOTALL);

    private final MarkerReader next;
    private final StringBuilder tag = new StringBuilder();
    private boolean thought;

    /** The stem of the tag that the present thought began with; null outside of thoughts. */
    private @Nullable String thinking;

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

    /** What stands before a thought does not go on behind it, so the line ends. */
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

    private void giveUp() {
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

    /** What was read so far was thought, whatever its tags. */
    void restart() {
        tag.setLength(0);
        thinking = null;
        thought = true;
        next.restart();
    }

    /** Half a tag at the very end is none. */
    void end() {
        if (!tag.isEmpty() && !tag.toString().matches("<[/a-zA-Z][^ ]*")) {
            giveUp();
        }
        next.end();
    }
}
