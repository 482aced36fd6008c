package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the blocks of a text that has only its layout to tell them, with or without Markdown. */
public final class TextStructure {

    private static final Comparator<Block> IN_ORDER =
            Comparator.comparingInt(block -> block.span().start());

    private TextStructure() {}

    /**
     * The structure of a text; it has no pages.
     *
     * <p>Lines that only look like headings count above the first marked one, and everywhere in a text without marks.
     */
    public static DocumentStructure detect(String text) {
        List<Block.Heading> marked = MarkdownHeadings.findAll(text);
        int firstMarked =
                marked.isEmpty() ? text.length() : marked.get(0).span().start();
        List<Block> blocks = new ArrayList<>(marked);
        addFree(TableLines.findTables(text), blocks);
        addFree(ListLines.findLists(text), blocks);
        addFree(UnmarkedHeadings.findAll(text, firstMarked), blocks);
        List<Block> paragraphs = new ArrayList<>();
        int end = 0;
        for (Block block : blocks) {
            addParagraphs(text, end, block.span().start(), paragraphs);
            end = block.span().end();
        }
        addParagraphs(text, end, text.length(), paragraphs);
        return new DocumentStructure(
                Stream.concat(blocks.stream(), paragraphs.stream())
                        .sorted(IN_ORDER)
                        .toList(),
                List.of());
    }

    /** Adds the blocks that overlap none of the blocks before. */
    private static void addFree(List<? extends Block> added, List<Block> blocks) {
        List<Block> before = List.copyOf(blocks);
        int next = 0;
        for (Block block : added) {
            while (next < before.size()
                    && before.get(next).span().end() <= block.span().start()) {
                next++;
            }
            if (next == before.size()
                    || before.get(next).span().start() >= block.span().end()) {
                blocks.add(block);
            }
        }
        blocks.sort(IN_ORDER);
    }

    /** Paragraphs are separated by empty lines. */
    private static void addParagraphs(String text, int from, int to, List<Block> paragraphs) {
        int start = -1;
        int end = -1;
        int line = from;
        while (line < to) {
            int newline = text.indexOf('\n', line);
            int lineEnd = newline < 0 ? to : Math.min(newline, to);
            String words = text.substring(line, lineEnd);
            if (words.isBlank()) {
                addParagraph(start, end, paragraphs);
                start = -1;
            } else {
                start = start < 0 ? line + words.length() - words.stripLeading().length() : start;
                end = line + words.stripTrailing().length();
            }
            line = lineEnd + 1;
        }
        addParagraph(start, end, paragraphs);
    }

    private static void addParagraph(int start, int end, List<Block> paragraphs) {
        if (start >= 0) {
            paragraphs.add(new Block.Paragraph(new Span(start, end)));
        }
    }
}
