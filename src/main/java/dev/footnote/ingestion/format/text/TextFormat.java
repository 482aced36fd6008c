package dev.footnote.ingestion.format.text;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.Section;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.TextDecoder;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.structure.TextDocument;
import java.util.List;
import java.util.Set;

/** Plain text: one document without its preamble; its first words are the title unless one is given. */
public final class TextFormat implements DocumentFormat {

    @Override
    public Set<String> extensions() {
        return Set.of("txt", "text");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        String name = file.name();
        String text = TextDecoder.decode(file.bytes());
        Preamble preamble = Preamble.of(text);
        if (text.substring(preamble.end()).isBlank()) {
            return ParsedFile.failed(name, "there is no text after its dateline or front matter");
        }
        String title = preamble.titleOr(() -> FirstLineTitle.firstWords(text, preamble.end()));
        Document document = TextDocument.of(name, title, preamble.date(), name, text);
        Section body = new Section(new Span(preamble.end(), text.length()), List.of());
        return new ParsedFile(List.of(new ParsedDocument(document, List.of(body))), failures(name, preamble));
    }

    static List<ReadFailure> failures(String name, Preamble preamble) {
        return preamble.problem() == null
                ? List.of()
                : List.of(new ReadFailure(name, preamble.problem() + "; served without a date"));
    }
}
