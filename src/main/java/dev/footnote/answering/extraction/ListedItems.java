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

    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(\\d{1,3})[.)]\\s");

    private static final String BOX = "\\[[ xX]?][^\\S\\n]+";

    /** Without capital letters, which may be initials. */
    private static final Pattern SHOWN_MARKER =
            Pattern.compile("[^\\S\\n]*(?:(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-z])[.)])[^\\S\\n]+(?:"
                    + BOX + ")?|" + BOX + ")");

    private static final Pattern FIRST_LINE = Pattern.compile(MARKER + "+\\S[^\\n]*");

    private static final Pattern FURTHER_LINE = Pattern.compile("[^\\S\\n]+\\S[^\\n]*");

    /** Maximum between two items, and between the introduction and the first item. */
    private static final int MOST_EMPTY_LINES = 2;

    /**
     * Maximum number of lines before an item, and of items, to examine: longer lists are not quoted as a whole anyway.
     */
    private static final int MOST_LINES = 200;

    private ListedItems() {}

    /** Whether a line begins with the bullet, number or letter of an item. */
    static boolean beginsItem(String line) {
        return FIRST_LINE.matcher(line).lookingAt();
    }

    /**
     * The sentence with the list that it introduces by a colon, or with the steps directly below it: as many items as
     * fit into {@code maxWords}, at least one. The sentence alone when it introduces no list.
     */
    static Span extendWithItems(Span sentence, String text, int maxWords) {
        List<Span> items = itemsAfter(sentence.end(), text);
        boolean isAnnounced = sentence.textIn(text).endsWith(":")
                || (areSteps(items, text)
                        && isLineBetween(sentence.end(), items.get(0).start(), text));
        return isAnnounced ? fitting(sentence, items, text, maxWords) : sentence;
    }

    /** Whether an offset is on the line after another one. */
    private static boolean isLineBetween(int above, int below, String text) {
        return text.substring(above, below).chars().filter(c -> c == '\n').count() == 1;
    }

    /**
     * Whether a quote shows a part of a list as if it were the list: two items or more, or a sentence that announces
     * them, without the other items. One item alone may be all that answers.
     *
     * @param isAnnounced whether that sentence is shown before the quote
     */
    static boolean isCut(Span quote, boolean isAnnounced, String text) {
        List<Span> items = itemsAt(quote, text);
        List<Span> shown = items.stream().filter(quote::overlaps).toList();
        boolean isWhole = shown.equals(items)
                && (shown.isEmpty() || shown.get(shown.size() - 1).end() <= quote.end());
        return !isWhole && (isAnnounced || shown.size() > 1 || announces(quote, shown, text));
    }

    /** Whether the part of a quote before its first item ends with a colon. */
    private static boolean announces(Span quote, List<Span> shown, String text) {
        int end = shown.isEmpty()
                ? quote.end()
                : Math.max(quote.start(), shown.get(0).start());
        return text.substring(quote.start(), end).strip().endsWith(":");
    }

    /** The list that a quote ends in, or that it announces by a colon. */
    private static List<Span> itemsAt(Span quote, String text) {
        return quote.textIn(text).endsWith(":") ? itemsAfter(quote.end(), text) : itemsAround(quote.end() - 1, text);
    }

    /** Whether all items are numbered from 1 in order, as the steps of an instruction are. */
    static boolean areSteps(List<Span> items, String text) {
        for (int i = 0; i < items.size(); i++) {
            Matcher number = NUMBER.matcher(items.get(i).textIn(text));
            if (!number.lookingAt() || Integer.parseInt(number.group(1)) != i + 1) {
                return false;
            }
        }
        return items.size() > 1;
    }

    /** A text that is a single item without its bullet or number; any other text unchanged. */
    static String withoutMarker(String item) {
        Matcher marker = SHOWN_MARKER.matcher(item);
        boolean isSingle = marker.lookingAt()
                && item.lines()
                        .skip(1)
                        .noneMatch(line -> SHOWN_MARKER.matcher(line).lookingAt());
        return isSingle ? item.substring(marker.end()) : item;
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
