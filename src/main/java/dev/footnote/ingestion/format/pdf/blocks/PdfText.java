package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Grid;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Heading;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Prose;
import dev.footnote.ingestion.format.pdf.layout.PageLayout;
import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.PageRegion;
import dev.footnote.ingestion.format.pdf.lines.PageTable;
import dev.footnote.ingestion.format.pdf.lines.TextColumn;
import dev.footnote.ingestion.format.pdf.pages.PageContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the text of a document together page by page, and joins what continues in the next column or on the next page. */
public final class PdfText {

    private final Bookmarks bookmarks;
    private final Vocabulary vocabulary;
    private final HeadingStyle headingStyle;
    private final int maxCharacters;
    private final ListNumbers numbers = new ListNumbers();
    private final ListDepth depth = new ListDepth();
    private final List<TextPart> parts = new ArrayList<>();
    private final List<TextPart> footnotes = new ArrayList<>();
    private @Nullable PageTable lastTable;
    private boolean isFirstOnPage;
    private long characters;

    public PdfText(Bookmarks bookmarks, Vocabulary vocabulary, int maxCharacters) {
        this.bookmarks = bookmarks;
        this.vocabulary = vocabulary;
        this.headingStyle = new HeadingStyle(vocabulary);
        this.maxCharacters = maxCharacters;
    }

    public void add(PageContent page) throws UnreadableFileException {
        isFirstOnPage = true;
        for (PageRegion region : PageLayout.regions(page.words(), page.rules())) {
            if (region instanceof PageTable table) {
                addTable(page.number(), table);
            } else if (region instanceof TextColumn column) {
                addColumn(page, column);
            }
        }
        if (!page.aside().isEmpty()) {
            addColumn(page, new TextColumn(Line.of(page.aside())));
        }
        insertFootnotes();
    }

    private void addTable(int page, PageTable table) throws UnreadableFileException {
        PageTable above = lastTable;
        if (isFirstOnPage
                && above != null
                && table.hasColumnsOf(above)
                && !parts.isEmpty()
                && parts.get(parts.size() - 1) instanceof Grid open
                && (table.headerRows() == 0 || table.rows().get(0).equals(open.header()))) {
            open.add(page, table.rows());
        } else {
            parts.add(new Grid(page, table.headerRows(), table.rows()));
        }
        count(table.rows().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum());
        lastTable = table;
        isFirstOnPage = false;
    }

    private void addColumn(PageContent page, TextColumn column) throws UnreadableFileException {
        List<LineBlock> blocks = new PageBlocks(column, page.number(), bookmarks, vocabulary, numbers).read();
        boolean isInFootnotes = false;
        depth.beginColumn(column.left());
        for (int i = 0; i < blocks.size(); i++) {
            LineBlock block = blocks.get(i);
            LineBlock next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            count(block.text().length());
            isInFootnotes = headingStyle.isFootnote(block, isInFootnotes, page.height());
            if (isInFootnotes) {
                footnotes.add(new Prose(page.number(), 0, block));
            } else {
                addBlock(page.number(), block, next, i == 0);
            }
        }
    }

    private void addBlock(int page, LineBlock block, @Nullable LineBlock next, boolean isFirst) {
        int bookmark = Math.max(block.bookmarkLevel(), bookmarks.level(page, block.text()));
        TextPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean isHeading = bookmark > 0 || headingStyle.isHeading(block, next);
        if (isHeading) {
            int level = bookmark > 0 ? bookmark : HeadingStyle.levelOfNumber(block.words());
            parts.add(new Heading(page, block.words(), level, block.size(), block.isBold()));
        } else if (isFirst && last instanceof Prose open && open.isContinuedBy(block)) {
            open.add(page, block, vocabulary);
        } else {
            boolean follows = last instanceof Prose before && !before.marker().isEmpty();
            parts.add(new Prose(page, block.isItem() ? depth.of(block, follows) : 0, block));
        }
        isFirstOnPage = false;
    }

    private void count(int more) throws UnreadableFileException {
        characters += more;
        if (characters > maxCharacters) {
            throw new UnreadableFileException(
                    "its text has more than %d characters; split the document".formatted(maxCharacters));
        }
    }

    /** Footnotes stand at the end of the page, but before what may continue on the next one. */
    private void insertFootnotes() {
        TextPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean mayContinue = last instanceof Grid || (last instanceof Prose prose && prose.isUnfinished());
        parts.addAll(mayContinue ? parts.size() - 1 : parts.size(), footnotes);
        footnotes.clear();
    }

    public List<TextPart> parts() {
        return parts;
    }
}
