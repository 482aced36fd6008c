package dev.footnote.ingestion.reading;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.Set;

/** Plain text: one document without its preamble; its first words are the title unless one is given. */
final class TextFormat implements DocumentFormat {

    @Override
    public Set<String> extensions() {
        return Set.of("txt", "text");
    }

    @Override
    public ParsedFile read(String name, String text) {
        Preamble preamble = Preamble.of(text);
        if (text.substring(preamble.end()).isBlank()) {
            return ParsedFile.failed(name, "there is no text after its dateline or front matter");
        }
        String title = preamble.titleOr(() -> FirstLineTitle.firstWords(text, preamble.end()));
        Document document = Document.of(name, title, preamble.date(), name, text);
        Block body = new Block(new Span(preamble.end(), text.length()), List.of());
        return new ParsedFile(List.of(new ParsedDocument(document, List.of(body))), failures(name, preamble));
    }

    static List<ReadFailure> failures(String name, Preamble preamble) {
        return preamble.problem() == null
                ? List.of()
                : List.of(new ReadFailure(name, preamble.problem() + "; served without a date"));
    }
}
