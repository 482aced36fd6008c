package dev.footnote.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /** The headings that apply to a position, outermost first; a heading does not apply to itself. */
    public List<Block.Heading> headingsAbove(int position) {
        Deque<Block.Heading> path = new ArrayDeque<>();
        for (Block block : blocks) {
            if (block.span().end() > position) {
                break;
            }
            if (block instanceof Block.Heading heading) {
                while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
                    path.removeLast();
                }
                path.addLast(heading);
            }
        }
        return List.copyOf(path);
    }
}
