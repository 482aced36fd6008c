package dev.footnote.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The blocks and pages of a document's text.
 *
 * @param blocks in the order of the text, without overlaps; text outside of all blocks belongs to none
 * @param pages in the order of the text; empty for formats without pages
 */
public record DocumentStructure(List<Block> blocks, List<Page> pages) {

    /** The structure of a text about which nothing is known. */
    public static final DocumentStructure NONE = new DocumentStructure(List.of(), List.of());

    public DocumentStructure {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
    }

    /** The page on which a position lies, or the last page before it. Empty for a document without pages. */
    public OptionalInt pageAt(int position) {
        int number = 0;
        for (Page page : pages) {
            if (page.span().start() > position) {
                break;
            }
            number = page.number();
        }
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The block that contains a position. */
    public Optional<Block> blockAt(int position) {
        return blockUpTo(position).filter(block -> position < block.span().end());
    }

    /** The blocks that overlap a part of the text, in order. */
    public List<Block> blocksIn(Span part) {
        int first = Math.max(0, indexFrom(part.start() + 1) - 1);
        return blocks.subList(first, blocks.size()).stream()
                .takeWhile(block -> block.span().start() < part.end())
                .filter(block -> block.span().overlaps(part))
                .toList();
    }

    /** The first block that begins at a position or after it. */
    public Optional<Block> blockFrom(int position) {
        int index = indexFrom(position);
        return index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }

    private Optional<Block> blockUpTo(int position) {
        int index = indexFrom(position + 1) - 1;
        return index < 0 ? Optional.empty() : Optional.of(blocks.get(index));
    }

    /** The index of the first block that begins at a position or after it. */
    private int indexFrom(int position) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The headings of all levels, in the order of the text. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }

    private static boolean isOutermost(Deque<Block.Heading> path) {
        return !path.isEmpty() && path.getFirst().level() == 1;
    }

    /** The headings that apply to a position, outermost first; a heading does not apply to itself. */
    public List<Block.Heading> headingsAbove(int position) {
        Deque<Block.Heading> path = new ArrayDeque<>();
        for (int i = indexFrom(position) - 1; i >= 0 && !isOutermost(path); i--) {
            boolean isAbove = blocks.get(i) instanceof Block.Heading heading
                    && heading.span().end() <= position
                    && (path.isEmpty() || heading.level() < path.getFirst().level());
            if (isAbove) {
                path.addFirst((Block.Heading) blocks.get(i));
            }
        }
        return List.copyOf(path);
    }
}
