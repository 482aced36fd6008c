package dev.footnote.answering.extraction;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the items of a list and joins them to the sentence that introduces them: <em>These papers are needed:</em>. */
final class ListedItems {

    private static final String MARKER =
            "[^\\S\\n]*(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])[^\\S\\n]";

    /**
     * An item: a bullet, number or letter at the start of a line, and the text up to an empty line or the next item.
     */
    private static final Pattern ITEM = Pattern.compile(
            "(?:[^\\S\\n]*\\n){1,3}" + MARKER + "+(\\S[^\\n]*)(?:\\n(?!" + MARKER + ")[^\\S\\n]+\\S[^\\n]*){0,20}+");

    private static final Pattern FIRST_LINE = Pattern.compile(MARKER + "+\\S[^\\n]*");

    private static final Pattern FURTHER_LINE = Pattern.compile("[^\\S\\n]+\\S[^\\n]*");

    /** Maximum between two items, and between the introduction and the first item. */
    private static final int MOST_EMPTY_LINES = 2;

    /**
     * Maximum number of lines before an item, and of items, to examine: longer lists are not quoted as a whole anyway.
     */
    private static final int MOST_LINES = 200;

    private ListedItems() {}

    /**
     * The sentence with the list that it introduces by a colon: as many items as fit into {@code maxWords}, at least
     * one. The sentence alone when it introduces no list.
     */
    static Span extendWithItems(Span sentence, String text, int maxWords) {
        if (!sentence.textIn(text).endsWith(":")) {
            return sentence;
        }
        return fitting(sentence, itemsAfter(sentence.end(), text), text, maxWords);
    }

    /** Whether the sentence introduces a list and the quote omits some of its items. */
    static boolean isCut(Span sentence, Span quote, String text) {
        List<Span> items = sentence.textIn(text).endsWith(":") ? itemsAfter(sentence.end(), text) : List.of();
        return !items.isEmpty() && items.get(items.size() - 1).end() > quote.end();
    }

    /** The items of the first list in a part of a text. Empty without a list. */
    static List<Span> firstListIn(Span part, String text) {
        Matcher first = FIRST_LINE.matcher(text);
        for (int start = part.start(); start >= 0 && start < part.end(); start = text.indexOf('\n', start) + 1) {
            if (first.region(start, part.end()).lookingAt()) {
                return itemsAround(start, text).stream().filter(part::contains).toList();
            }
            if (text.indexOf('\n', start) < 0) {
                break;
            }
        }
        return List.of();
    }

    /** The items, in order, of the list with an item at {@code place}; empty without a list. */
    static List<Span> itemsAround(int place, String text) {
        int first = firstItemStart(place, text);
        return first == 0 ? List.of() : itemsAfter(first - 1, text);
    }

    /** The span from the start of {@code lead} over as many items as fit into {@code maxWords}, at least one. */
    static Span fitting(Span lead, List<Span> items, String text, int maxWords) {
        Span all = lead;
        for (Span item : items) {
            Span more = new Span(lead.start(), item.end());
            boolean isFirst = item.equals(items.get(0));
            if (!isFirst && WordCount.of(more.textIn(text)) > maxWords) {
                return all;
            }
            all = more;
        }
        return all;
    }

    private static List<Span> itemsAfter(int end, String text) {
        List<Span> items = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        int before = end;
        while (items.size() < MOST_LINES && item.region(before, text.length()).lookingAt()) {
            before = endOf(item, text);
            items.add(new Span(lineStart(item.start(1), text), before));
        }
        return items;
    }

    /** Start offset of the first item of the list with an item at {@code place}; 0 without a list. */
    private static int firstItemStart(int place, String text) {
        int first = 0;
        int empty = 0;
        int start = lineStart(place, text);
        for (int i = 0; i < MOST_LINES; i++) {
            String line = text.substring(start, lineEnd(start, text));
            empty = line.isBlank() ? empty + 1 : 0;
            boolean goesOn = line.isBlank() || FURTHER_LINE.matcher(line).matches();
            if (FIRST_LINE.matcher(line).matches()) {
                first = start;
            } else if (empty > MOST_EMPTY_LINES || !goesOn) {
                return first;
            }
            if (start == 0) {
                return first;
            }
            start = lineStart(start - 1, text);
        }
        return first;
    }

    private static int lineStart(int place, String text) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private static int lineEnd(int place, String text) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    private static int endOf(Matcher item, String text) {
        int end = item.end();
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
