package dev.footnote.ingestion.reading.isolation;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The main class of a parser process that does what the name of a file says. */
final class MisbehavingParser {

    private MisbehavingParser() {}

    public static void main(String[] arguments) {
        ParserServer.serve(MisbehavingParser::parse);
    }

    private static ParsedFile parse(SourceFile file) {
        switch (file.name()) {
            case "hangs" -> hang();
            case "exhausts" -> exhaust();
            case "recurses" -> throw new StackOverflowError();
            case "exits" -> System.exit(7);
            case "prints" -> System.out.println("progress of a library");
            case "writes" -> writeToStandardOutput();
            case "pid" -> {
                return document(String.valueOf(ProcessHandle.current().pid()));
            }
            case "environment" -> {
                return document(String.join("\n", System.getenv().keySet()) + "\n.");
            }
            default -> {}
        }
        return document(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void exhaust() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[1 << 20]);
        }
    }

    private static void writeToStandardOutput() {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("native libraries write here\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ParsedFile document(String text) {
        Span all = new Span(0, text.length());
        Span first = new Span(0, 1);
        List<Block> blocks = List.of(
                new Block.Heading(first, 2, "T"),
                new Block.Paragraph(all),
                new Block.ItemList(
                        all,
                        true,
                        List.of(new Block.Item(
                                all,
                                List.of(new Block.ItemList(first, false, List.of(new Block.Item(first, List.of()))))))),
                new Block.Table(all, List.of(new Block.Row(all, true, List.of(new Block.Cell(first, 3))))),
                new Block.Code(first),
                new Block.Quotation(first));
        Document document = Document.of("id", "Title", LocalDate.of(2024, 2, 29), "source", text)
                .withStructure(new DocumentStructure(blocks, List.of(new Page(2, all))));
        return new ParsedFile(
                List.of(ParsedDocument.of(document)), List.of(new ReadFailure("part", "has a problem")), true);
    }
}
