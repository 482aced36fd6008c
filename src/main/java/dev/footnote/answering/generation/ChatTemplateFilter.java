package dev.footnote.answering.generation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Removes chat-template tokens from streamed text, character by character. Text after the end of the turn, or in the
 * turn of another role, is dropped. A channel other than the final one is reasoning. Amortised constant time per
 * character.
 */
final class ChatTemplateFilter {

    /** In UTF-16 code units, bars and brackets included; longer text is not a token. */
    private static final int LONGEST = 44;

    /** In UTF-16 code units; roles and names of channels are shorter. */
    private static final int LONGEST_HEADER = 60;

    /** Tokens written like tags. Tokens with bars are recognised whatever their name. */
    private static final List<String> PLAIN = List.of("</s>", "<eos>", "<end_of_turn>", "<start_of_turn>");

    private static final Set<String> ENDS = Set.of(
            "</s>",
            "<eos>",
            "<end_of_turn>",
            "<|im_end|>",
            "<|eot_id|>",
            "<|eom_id|>",
            "<|endoftext|>",
            "<|end_of_text|>",
            "<|end_of_turn|>",
            "<|end_of_sentence|>",
            "<|return|>",
            "<|call|>",
            "<|user|>");

    private static final String END_OF_CHANNEL = "<|end|>";

    private static final Set<String> HEADERS =
            Set.of("<start_of_turn>", "<|im_start|>", "<|start|>", "<|start_header_id|>", "<|channel|>");

    /** A line feed ends a header too. */
    private static final Set<String> HEADER_ENDS = Set.of("<|message|>", "<|end_header_id|>");

    private static final String FINAL = "final";
    private static final Set<String> OWN_ROLES = Set.of("", "assistant", "model");
    private static final Set<String> OTHER_ROLES = Set.of("user", "system", "developer", "tool");

    private static final Pattern BARRED = Pattern.compile("<\\|[^|\\s]+\\|>");

    private enum Part {
        TEXT,
        HEADER,
        THOUGHT,
        /** After the end of a message; another may follow. */
        BETWEEN,
        OVER
    }

    private final TagFilter next;
    private final StringBuilder token = new StringBuilder();
    private final StringBuilder header = new StringBuilder();
    private Part part = Part.TEXT;

    ChatTemplateFilter(TagFilter next) {
        this.next = next;
    }

    void read(char c) {
        if (!token.isEmpty() && !continuesToken(c)) {
            flushToken();
        }
        if (token.isEmpty() && c != '<') {
            pass(c);
            return;
        }
        token.append(c);
        if (c == '>') {
            close();
        }
    }

    private boolean continuesToken(char c) {
        if (c == '<' || Character.isWhitespace(c) || token.length() == LONGEST) {
            return false;
        }
        return isBar(token.length() == 1 ? c : token.charAt(1))
                || PLAIN.stream().anyMatch(plain -> plain.startsWith(token.toString() + c));
    }

    /** Some templates have wide bars. */
    private static boolean isBar(char c) {
        return c == '|' || c == '\uff5c';
    }

    private void close() {
        String name =
                token.toString().replace('\uff5c', '|').replace('\u2581', '_').toLowerCase(Locale.ROOT);
        if (part != Part.OVER && (PLAIN.contains(name) || BARRED.matcher(name).matches())) {
            token.setLength(0);
            take(name);
        } else {
            flushToken();
        }
    }

    private void take(String name) {
        if (ENDS.contains(name)) {
            part = Part.OVER;
        } else if (name.equals(END_OF_CHANNEL)) {
            part = part == Part.THOUGHT ? Part.TEXT : Part.BETWEEN;
        } else if (HEADERS.contains(name)) {
            pass('\n');
            header.setLength(0);
            part = Part.HEADER;
        } else if (part == Part.HEADER && HEADER_ENDS.contains(name)) {
            endHeader();
        } else {
            pass(' ');
        }
    }

    private void endHeader() {
        String named = header.toString().strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (named.equals(FINAL)) {
            next.restart();
        }
        if (named.equals(FINAL) || OWN_ROLES.contains(named)) {
            part = Part.TEXT;
        } else {
            part = OTHER_ROLES.contains(named) ? Part.OVER : Part.THOUGHT;
        }
    }

    private void flushToken() {
        for (int i = 0; i < token.length(); i++) {
            pass(token.charAt(i));
        }
        token.setLength(0);
    }

    private void pass(char c) {
        if (part == Part.TEXT) {
            next.read(c);
        } else if (part == Part.HEADER) {
            readHeader(c);
        }
    }

    private void readHeader(char c) {
        header.append(c);
        if (c == '\n' || header.length() == LONGEST_HEADER) {
            endHeader();
        }
    }

    /** Ends the text; drops a truncated token. */
    void end() {
        if (token.length() < 2 || !isBar(token.charAt(1))) {
            flushToken();
        }
        next.end();
    }
}
