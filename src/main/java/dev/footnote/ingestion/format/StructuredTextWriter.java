package dev.footnote.ingestion.format;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import dev.footnote.corpus.Span;
import dev.footnote.structure.ListNesting;
import dev.footnote.structure.ListNesting.FlatItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the text of a document whose format is not text, and records its blocks and pages. Blocks are separated by an
 * empty line, items and rows by a line end, and cells by a tab. Not thread-safe.
 */
public final class StructuredTextWriter {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0\\u0000]+");

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<PageStart> pages = new ArrayList<>();
    private final List<FlatItem> openItems = new ArrayList<>();
    private final int maxCharacters;

    /** @param maxCharacters the maximum length of the text, in UTF-16 code units */
    public StructuredTextWriter(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** What is written next is on this page or slide. */
    public void beginPage(int number) {
        beginPage(number, text.length());
    }

    /**
     * A page begins at a position in a block already written.
     *
     * @param position an offset in the text, not before the start of the page before
     */
    public void beginPage(int number, int position) {
        pages.add(new PageStart(number, position));
    }

    /** Adds a heading; blank words are skipped. */
    public void addHeading(int level, String words) throws UnreadableFileException {
        String line = oneLine(words);
        if (!line.isEmpty()) {
            blocks.add(new Block.Heading(write(line), level, line));
        }
    }

    /**
     * Adds a paragraph, which keeps its line ends; a blank one is skipped.
     *
     * @return the offset of its first character in the text
     */
    public int addParagraph(String paragraph) throws UnreadableFileException {
        String stripped = paragraph.replace('\0', ' ').strip();
        if (stripped.isEmpty()) {
            return text.length();
        }
        Span span = write(stripped);
        blocks.add(new Block.Paragraph(span));
        return span.start();
    }

    public void addCode(String code) throws UnreadableFileException {
        String stripped = code.replace('\0', ' ').stripTrailing();
        if (!stripped.isBlank()) {
            blocks.add(new Block.Code(write(stripped)));
        }
    }

    public void addQuotation(String quotation) throws UnreadableFileException {
        String stripped = quotation.replace('\0', ' ').strip();
        if (!stripped.isEmpty()) {
            blocks.add(new Block.Quotation(write(stripped)));
        }
    }

    /**
     * Adds an item to the list that the previous call added an item to, or begins a list.
     *
     * @param depth 0 for an item of the outermost list
     * @param marker a hyphen, or the number of a numbered list as displayed: {@code 2.} or {@code b)}
     * @return the offset in the text of its first character after the marker
     */
    public int addItem(int depth, String marker, String item) throws UnreadableFileException {
        String line = oneLine(item);
        if (line.isEmpty()) {
            return text.length();
        }
        separate(openItems.isEmpty() ? 2 : 1);
        text.append("  ".repeat(depth));
        int start = text.length();
        text.append(marker).append(' ').append(line);
        checkLength();
        openItems.add(new FlatItem(new Span(start, text.length()), depth, !marker.equals("-")));
        return text.length() - line.length();
    }

    /**
     * Adds a table; rows without any text are skipped.
     *
     * @param rows the cells of each row, empty ones included
     * @param headerRows how many rows at the top name the columns; may be 0
     * @return the rows that were written, with their offsets in the text
     */
    public List<Block.Row> addTable(List<List<String>> rows, int headerRows) throws UnreadableFileException {
        List<Block.Row> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().allMatch(String::isBlank)) {
                continue;
            }
            finishList();
            separate(written.isEmpty() ? 2 : 1);
            written.add(addRow(rows.get(i), i < headerRows));
        }
        if (!written.isEmpty()) {
            int start = written.get(0).span().start();
            int end = written.get(written.size() - 1).span().end();
            blocks.add(new Block.Table(new Span(start, end), written));
        }
        return List.copyOf(written);
    }

    private Block.Row addRow(List<String> cells, boolean isHeader) throws UnreadableFileException {
        List<Block.Cell> written = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                text.append('\t');
            }
            String cell = oneLine(cells.get(column));
            if (!cell.isEmpty()) {
                written.add(new Block.Cell(new Span(text.length(), text.length() + cell.length()), column));
                text.append(cell);
            }
        }
        checkLength();
        Span first = written.get(0).span();
        Span last = written.get(written.size() - 1).span();
        return new Block.Row(new Span(first.start(), last.end()), isHeader, written);
    }

    private Span write(String block) throws UnreadableFileException {
        finishList();
        separate(2);
        int start = text.length();
        text.append(block);
        checkLength();
        return new Span(start, text.length());
    }

    private void separate(int lineEnds) {
        if (!text.isEmpty()) {
            text.append("\n".repeat(lineEnds));
        }
    }

    private void checkLength() throws UnreadableFileException {
        if (text.length() > maxCharacters) {
            throw new UnreadableFileException(
                    "its text has more than %d characters; split the document".formatted(maxCharacters));
        }
    }

    private void finishList() {
        if (!openItems.isEmpty()) {
            blocks.add(ListNesting.nest(openItems));
            openItems.clear();
        }
    }

    private static String oneLine(String words) {
        return WHITE_SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** What was written; nothing must be added afterwards. */
    public WrittenText finish() {
        finishList();
        return new WrittenText(text.toString(), new DocumentStructure(blocks, pageSpans()));
    }

    /** A page without text has no span and is left out. */
    private List<Page> pageSpans() {
        List<Page> spans = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int start = pages.get(i).start;
            int end = i + 1 < pages.size() ? pages.get(i + 1).start : text.length();
            if (end > start) {
                spans.add(new Page(pages.get(i).number, new Span(start, end)));
            }
        }
        return spans;
    }

    /** A text and its structure. */
    public record WrittenText(String text, DocumentStructure structure) {}

    private record PageStart(int number, int start) {}
}
