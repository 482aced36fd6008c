package dev.footnote.answering.extraction;

import dev.footnote.corpus.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of a list belong to the sentence that announces them: <em>These papers are needed:</em> answers nothing alone. */
final class ListedItems {

    /** One item: a bullet, number or letter at the beginning of a line, and what follows up to an empty line or the next one. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:[^\\S\\n]*\\n){1,3}[^\\S\\n]*(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])[^\\S\\n]+(\\S[^\\n]*)"
                    + "(?:\\n(?![^\\S\\n]*(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])[^\\S\\n])[^\\S\\n]+\\S[^\\n]*){0,20}+");

    private ListedItems() {}

    /**
     * The sentence with the list that it announces by a colon, as many items as fit into {@code maxWords} and at least
     * one; the sentence itself when it announces none.
     */
    static Span with(Span sentence, String text, int maxWords) {
        if (!sentence.of(text).endsWith(":")) {
            return sentence;
        }
        Span all = sentence;
        Matcher item = ITEM.matcher(text);
        while (item.region(all.end(), text.length()).lookingAt()) {
            Span more = new Span(sentence.start(), endOf(item, text));
            boolean isFirst = all.equals(sentence);
            if (!isFirst && words(more.of(text)) > maxWords) {
                return all;
            }
            all = more;
        }
        return all;
    }

    private static int endOf(Matcher item, String text) {
        int end = item.end();
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
