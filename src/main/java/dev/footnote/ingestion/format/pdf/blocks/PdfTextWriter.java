package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Grid;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Heading;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.PageBreak;
import dev.footnote.ingestion.format.pdf.blocks.TextPart.Prose;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the parts of a document and gives its headings their levels. */
public final class PdfTextWriter {

    private final List<TextPart> parts;
    private final StructuredTextWriter writer;
    private final List<Style> styles;
    private final Map<Style, Integer> knownLevels = new HashMap<>();
    private int page;

    public PdfTextWriter(List<TextPart> parts, int maxCharacters) {
        this.parts = parts;
        this.writer = new StructuredTextWriter(maxCharacters);
        this.styles = parts.stream()
                .filter(part -> part instanceof Heading heading && heading.level() == 0)
                .map(part -> Style.of((Heading) part))
                .distinct()
                .sorted(Comparator.comparing(Style::size)
                        .thenComparing(Style::isBold)
                        .reversed())
                .toList();
        for (TextPart part : parts) {
            if (part instanceof Heading heading && heading.level() > 0) {
                knownLevels.merge(Style.of(heading), heading.level(), Math::max);
            }
        }
    }

    public WrittenText write() throws UnreadableFileException {
        for (int i = 0; i < parts.size(); i++) {
            TextPart part = parts.get(i);
            if (part.page() > page) {
                beginPage(part.page());
            }
            if (part instanceof Heading heading) {
                writeHeading(heading, i);
            } else if (part instanceof Prose prose) {
                writeProse(prose);
            } else if (part instanceof Grid grid) {
                writeGrid(grid);
            }
        }
        return writer.finish();
    }

    private void beginPage(int number) {
        page = number;
        writer.beginPage(number);
    }

    private void beginPage(int number, int position) {
        page = number;
        writer.beginPage(number, position);
    }

    /** A heading with no text below it is text itself. */
    private void writeHeading(Heading heading, int index) throws UnreadableFileException {
        boolean isLast = parts.subList(index, parts.size()).stream().allMatch(part -> part instanceof Heading);
        if (isLast) {
            writer.addParagraph(heading.words());
        } else {
            writer.addHeading(level(heading), heading.words());
        }
    }

    /** Without a number or bookmark, that of others in the same style, or one below those in a larger style. */
    private int level(Heading heading) {
        if (heading.level() > 0) {
            return heading.level();
        }
        Style style = Style.of(heading);
        return knownLevels.getOrDefault(style, 1 + styles.indexOf(style));
    }

    private void writeProse(Prose prose) throws UnreadableFileException {
        int start = prose.marker().isEmpty()
                ? writer.addParagraph(prose.text())
                : writer.addItem(prose.depth(), prose.marker(), prose.text());
        for (PageBreak pageBreak : prose.pageBreaks()) {
            beginPage(pageBreak.page(), start + pageBreak.position());
        }
    }

    private void writeGrid(Grid grid) throws UnreadableFileException {
        List<Block.Row> rows = writer.addTable(grid.rows(), grid.headerRows());
        for (PageBreak pageBreak : grid.pageBreaks()) {
            if (pageBreak.position() < rows.size()) {
                beginPage(
                        pageBreak.page(), rows.get(pageBreak.position()).span().start());
            }
        }
    }

    private record Style(float size, boolean isBold) {

        static Style of(Heading heading) {
            return new Style(Math.round(heading.size()), heading.isBold());
        }
    }
}
