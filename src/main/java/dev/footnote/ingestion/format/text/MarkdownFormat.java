package dev.footnote.ingestion.format.text;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.Section;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.TextDecoder;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.structure.TextDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown: one document with its blocks under their headings; quotes keep the Markdown syntax of the source. */
public final class MarkdownFormat implements DocumentFormat {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    @Override
    public Set<String> extensions() {
        return Set.of("md", "markdown");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        String name = file.name();
        String text = TextDecoder.decode(file.bytes());
        Preamble preamble = Preamble.of(text);
        MarkdownOutline markdownOutline = new MarkdownOutline(preamble.end(), preamble.title());
        for (Node node = PARSER.parse(text.substring(preamble.end())).getFirstChild(); node != null; ) {
            markdownOutline.add(node);
            node = node.getNext();
        }
        if (markdownOutline.sections.isEmpty()) {
            return ParsedFile.failed(name, "no text besides headings");
        }
        Document document = TextDocument.of(name, title(text, preamble, markdownOutline), preamble.date(), name, text);
        return new ParsedFile(
                List.of(new ParsedDocument(document, markdownOutline.sections)), TextFormat.failures(name, preamble));
    }

    private static String title(String text, Preamble preamble, MarkdownOutline markdownOutline) {
        if (preamble.title() != null) {
            return preamble.title();
        }
        return markdownOutline.firstHeading.isBlank()
                ? FirstLineTitle.firstWords(
                        text, markdownOutline.sections.get(0).span().start())
                : markdownOutline.firstHeading;
    }

    /** Collects blocks and tracks the path of headings above them. */
    private static final class MarkdownOutline {

        private final int offset;
        private final @Nullable String givenTitle;
        private final List<Section> sections = new ArrayList<>();
        private final Deque<Heading> path = new ArrayDeque<>();
        private String firstHeading = "";

        MarkdownOutline(int offset, @Nullable String givenTitle) {
            this.offset = offset;
            this.givenTitle = givenTitle;
        }

        void add(Node node) {
            if (node instanceof Heading heading) {
                open(heading);
            } else if (!(node instanceof ThematicBreak
                    || node instanceof HtmlBlock
                    || node instanceof LinkReferenceDefinition)) {
                addBlock(node);
            }
        }

        private void open(Heading heading) {
            if (firstHeading.isBlank()) {
                firstHeading = words(heading);
            }
            while (!path.isEmpty() && path.getLast().getLevel() >= heading.getLevel()) {
                path.removeLast();
            }
            path.addLast(heading);
        }

        private void addBlock(Node node) {
            List<SourceSpan> lines = node.getSourceSpans();
            if (lines.isEmpty()) {
                return;
            }
            SourceSpan last = lines.get(lines.size() - 1);
            int start = offset + lines.get(0).getInputIndex();
            int end = offset + last.getInputIndex() + last.getLength();
            if (end > start) {
                sections.add(new Section(new Span(start, end), headings()));
            }
        }

        /** Omits the heading that is the document's title; without a given title that is the first heading. */
        private List<String> headings() {
            String title = givenTitle == null ? firstHeading : givenTitle;
            return path.stream()
                    .map(MarkdownOutline::words)
                    .filter(heading -> !heading.isBlank() && !heading.equals(title))
                    .toList();
        }

        private static String words(Heading heading) {
            StringBuilder words = new StringBuilder();
            heading.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    words.append(code.getLiteral());
                }
            });
            return words.toString().strip();
        }
    }
}
