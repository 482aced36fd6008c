package dev.footnote.ingestion.format.office;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/** A document that was read, with its blocks in a form that tests compare: one line for each block, item or row. */
public record ReadDocument(Document document) {

    public static ReadDocument of(String name, byte[] bytes) throws UnreadableFileException {
        return of(new OfficeFormat(1_000_000), name, bytes);
    }

    public static ReadDocument of(DocumentFormat format, String name, byte[] bytes) throws UnreadableFileException {
        return new ReadDocument(
                format.read(new SourceFile(name, bytes)).documents().get(0).document());
    }

    /** {@code # Heading}, text, {@code - item} indented by its nesting, {@code [header|cells]} and {@code |cells|}. */
    public List<String> outline() {
        List<String> lines = new ArrayList<>();
        for (Block block : document.structure().blocks()) {
            if (block instanceof Block.Heading heading) {
                lines.add("#".repeat(heading.level()) + " " + heading.words());
            } else if (block instanceof Block.ItemList list) {
                addItems(list, 0, lines);
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> lines.add(row(row)));
            } else {
                lines.add(text(block));
            }
        }
        return lines;
    }

    public String text(Block block) {
        return block.span().textIn(document.text());
    }

    private void addItems(Block.ItemList list, int depth, List<String> lines) {
        for (Block.Item item : list.items()) {
            String text = item.span().textIn(document.text());
            lines.add("  ".repeat(depth) + text.lines().findFirst().orElse(""));
            item.nested().forEach(nested -> addItems(nested, depth + 1, lines));
        }
    }

    private String row(Block.Row row) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            line.append("|".repeat(cell.column() - column)).append(cell.span().textIn(document.text()));
            column = cell.column();
        }
        return row.isHeader() ? "[" + line + "]" : "|" + line + "|";
    }

    /** The page on which the first occurrence of some words lies; 0 without pages. */
    public int pageOf(String words) {
        int position = document.text().indexOf(words);
        if (position < 0) {
            throw new AssertionError("not in the text: " + words);
        }
        return document.structure().pageAt(position).orElse(0);
    }
}
