package dev.footnote.answering.extraction;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.stream.Stream;

/** The part of a text that belongs together: a list item with the items nested in it, or a paragraph. */
final class TextBlock {

    private TextBlock() {}

    /** The blocks that a quote touches; the quote itself when it is a table row. */
    static Span around(Span quote, Document document) {
        List<Span> parts = document.structure().blocksIn(quote).stream()
                .flatMap(block -> parts(block, quote))
                .toList();
        return parts.isEmpty()
                ? quote
                : new Span(
                        Math.min(quote.start(), parts.get(0).start()),
                        Math.max(quote.end(), parts.get(parts.size() - 1).end()));
    }

    private static Stream<Span> parts(Block block, Span quote) {
        if (block instanceof Block.ItemList list) {
            return items(list, quote);
        }
        return block instanceof Block.Table ? Stream.empty() : Stream.of(block.span());
    }

    /** The innermost items whose own text the quote touches. */
    private static Stream<Span> items(Block.ItemList list, Span quote) {
        return list.items().stream()
                .filter(item -> item.span().overlaps(quote))
                .flatMap(item -> item.text().overlaps(quote)
                        ? Stream.of(item.span())
                        : item.nested().stream().flatMap(nested -> items(nested, quote)));
    }
}
