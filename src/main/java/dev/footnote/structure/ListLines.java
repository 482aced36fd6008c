package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import dev.footnote.structure.ListNesting.FlatItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lists of a text: lines that begin with a bullet, a number or a letter. */
final class ListLines {

    private static final String MARKER =
            "[^\\S\\n]*(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])[^\\S\\n]";

    /** An item: its marker, and the text up to an empty line or the next item. */
    private static final Pattern ITEM =
            Pattern.compile(MARKER + "+\\S[^\\n]*(?:\\n(?!" + MARKER + ")[^\\S\\n]+\\S[^\\n]*){0,20}+");

    /** The maximum number of empty lines between two items. */
    private static final int MOST_EMPTY_LINES = 2;

    private ListLines() {}

    /** The lists of a text, in order. */
    static List<Block.ItemList> findLists(String text) {
        List<Block.ItemList> lists = new ArrayList<>();
        List<FlatItem> open = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        int emptyLines = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, text);
            boolean isBlank = text.substring(start, end).isBlank();
            boolean isItem = !isBlank && item.region(start, text.length()).lookingAt();
            emptyLines = isBlank ? emptyLines + 1 : 0;
            if (!open.isEmpty() && (emptyLines > MOST_EMPTY_LINES || !(isBlank || isItem))) {
                lists.add(ListNesting.nest(open));
                open.clear();
            }
            if (isItem) {
                open.add(flatItem(item, text));
                end = lineEnd(item.end(), text);
            }
            start = end + 1;
        }
        if (!open.isEmpty()) {
            lists.add(ListNesting.nest(open));
        }
        return lists;
    }

    private static FlatItem flatItem(Matcher item, String text) {
        int start = item.start();
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = item.end();
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean isNumbered = Character.isLetterOrDigit(text.charAt(start)) || text.charAt(start) == '(';
        return new FlatItem(new Span(start, end), start - item.start(), isNumbered);
    }

    private static int lineEnd(int place, String text) {
        int newline = text.indexOf('\n', place);
        return newline < 0 ? text.length() : newline;
    }
}
