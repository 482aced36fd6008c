package dev.footnote.reading;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TableRow;
import java.util.List;

/**
 * A passage as the reader takes it.
 *
 * @param heading the title of the document and the innermost heading; may be empty
 * @param sentences its sentences, list items and table rows in order, a row with the names of its columns
 */
public record ReadPassage(String heading, List<String> sentences) {

    public ReadPassage {
        sentences = List.copyOf(sentences);
    }

    public static ReadPassage of(Passage passage) {
        return new ReadPassage(
                heading(passage),
                passage.sentences().stream()
                        .map(sentence -> text(passage.document(), sentence))
                        .toList());
    }

    private static String heading(Passage passage) {
        String title = passage.document().title();
        return passage.headings().stream()
                .filter(heading -> !heading.isBlank() && !heading.equals(title))
                .reduce((outer, inner) -> inner)
                .map(inner -> title + ": " + inner)
                .orElse(title);
    }

    private static String text(Document document, Span sentence) {
        return TableRow.at(document, sentence)
                .map(TableRow::labelledText)
                .orElseGet(() -> sentence.textIn(document.text()));
    }
}
