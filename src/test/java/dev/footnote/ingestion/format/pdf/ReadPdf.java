package dev.footnote.ingestion.format.pdf;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.List;

/** Reads PDF files in tests, and shows their blocks on a line each. */
final class ReadPdf {

    static final int MAX_CHARACTERS = 1_000_000;

    private ReadPdf() {}

    static ParsedFile file(byte[] bytes) {
        try {
            return new PdfFormat(MAX_CHARACTERS, OcrConfig.off()).read(new SourceFile("guide.pdf", bytes));
        } catch (UnreadableFileException refused) {
            throw new AssertionError(refused);
        }
    }

    static Document document(byte[] bytes) {
        return file(bytes).documents().get(0).document();
    }

    static List<String> blocks(byte[] bytes) {
        Document document = document(bytes);
        return document.structure().blocks().stream()
                .map(block -> kind(block) + block.span().textIn(document.text()))
                .toList();
    }

    private static String kind(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " ";
        }
        if (block instanceof Block.Table table) {
            return "table %d: "
                    .formatted(table.rows().stream().filter(Block.Row::isHeader).count());
        }
        return block instanceof Block.ItemList ? "list: " : "";
    }
}
