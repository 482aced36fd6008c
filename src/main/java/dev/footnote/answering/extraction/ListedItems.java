package dev.footnote.answering.extraction;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the items of a list and joins them to the sentence that introduces them: <em>These papers are needed:</em>. */
final class ListedItems {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(\\d{1,3})[.)]\\s");

    private static final String BOX = "\\[[ xX]?][^\\S\\n]+";

    /** Without capital letters, which may be initials. */
    private static final Pattern SHOWN_MARKER =
            Pattern.compile("[^\\S\\n]*(?:(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-z])[.)])[^\\S\\n]+(?:"
                    + BOX + ")?|" + BOX + ")");

    /** The maximum number of line ends between a list and the sentence that introduces it. */
    private static final int MOST_LINE_ENDS = 3;

    private ListedItems() {}

    /**
     * The sentence with the list that it introduces by a colon, or with the steps directly below it: as many items as
     * fit into {@code maxWords}, at least one. The sentence alone when it introduces no list.
     */
    static Span extendWithItems(Span sentence, Document document, int maxWords) {
        String text = document.text();
        List<Span> items = itemsAfter(sentence.end(), document);
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
    static boolean isCut(Span quote, boolean isAnnounced, Document document) {
        List<Span> items = itemsAt(quote, document);
        List<Span> shown = items.stream().filter(quote::overlaps).toList();
        boolean isWhole = shown.equals(items)
                && (shown.isEmpty() || shown.get(shown.size() - 1).end() <= quote.end());
        return !isWhole && (isAnnounced || shown.size() > 1 || announces(quote, shown, document.text()));
    }

    /** Whether the part of a quote before its first item ends with a colon. */
    private static boolean announces(Span quote, List<Span> shown, String text) {
        int end = shown.isEmpty()
                ? quote.end()
                : Math.max(quote.start(), shown.get(0).start());
        return text.substring(quote.start(), end).strip().endsWith(":");
    }

    /** The list that a quote ends in, or that it announces by a colon. */
    private static List<Span> itemsAt(Span quote, Document document) {
        return quote.textIn(document.text()).endsWith(":")
                ? itemsAfter(quote.end(), document)
                : itemsAround(quote.end() - 1, document);
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
    static List<Span> firstListIn(Span part, Document document) {
        return document.structure().blocksIn(part).stream()
                .filter(Block.ItemList.class::isInstance)
                .findFirst()
                .map(list -> ((Block.ItemList) list)
                        .texts().stream().filter(part::contains).toList())
                .orElse(List.of());
    }

    /** The items, in order, of the list with an item at {@code place}; empty without a list. */
    static List<Span> itemsAround(int place, Document document) {
        return document.structure().blockAt(place).map(ListedItems::items).orElse(List.of());
    }

    private static List<Span> items(Block block) {
        return block instanceof Block.ItemList list ? list.texts() : List.of();
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

    /** The items that follow a sentence directly: those of the next list, or the others of its own. */
    private static List<Span> itemsAfter(int end, Document document) {
        List<Span> own = itemsAround(end - 1, document);
        List<Span> items = own.isEmpty()
                ? document.structure().blockFrom(end).map(ListedItems::items).orElse(List.of())
                : own;
        List<Span> after = items.stream().filter(item -> item.start() >= end).toList();
        return after.isEmpty() || !isNear(end, after.get(0).start(), document.text()) ? List.of() : after;
    }

    private static boolean isNear(int end, int start, String text) {
        String gap = text.substring(end, start);
        long lineEnds = gap.chars().filter(character -> character == '\n').count();
        return gap.isBlank() && lineEnds > 0 && lineEnds <= MOST_LINE_ENDS;
    }
}
