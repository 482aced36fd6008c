package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/** Nests the items of a list: an item is part of the last item before it with a smaller depth. */
public final class ListNesting {

    /** Deeper items are in the list of this level. */
    private static final int DEEPEST = 30;

    private ListNesting() {}

    /**
     * An item that is not nested yet.
     *
     * @param text from its bullet or number to the end of its own text
     * @param depth its indentation, in any unit
     */
    public record FlatItem(Span text, int depth, boolean isNumbered) {}

    /**
     * The list of some consecutive items.
     *
     * @param items in the order of the text, at least one
     */
    public static Block.ItemList nest(List<FlatItem> items) {
        return nest(items, 1);
    }

    private static Block.ItemList nest(List<FlatItem> items, int level) {
        List<Block.Item> nested = new ArrayList<>();
        int next = 0;
        while (next < items.size()) {
            FlatItem item = items.get(next);
            int end = next + 1;
            while (level < DEEPEST && end < items.size() && items.get(end).depth > item.depth) {
                end++;
            }
            List<FlatItem> deeper = items.subList(next + 1, end);
            nested.add(new Block.Item(item.text, deeper.isEmpty() ? List.of() : List.of(nest(deeper, level + 1))));
            next = end;
        }
        int start = nested.get(0).span().start();
        int end = nested.get(nested.size() - 1).span().end();
        return new Block.ItemList(new Span(start, end), items.get(0).isNumbered, nested);
    }
}
