package dev.footnote.answering.generation.support;

import dev.footnote.answering.generation.support.SupportCheck.Support;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.index.IndexedPassage;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.SentenceSplitter;
import dev.footnote.time.TimeExpressions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage that statements are checked against. */
final class SupportCheckFixture {

    private static final HashingEmbedder EMBEDDER = new HashingEmbedder();
    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private final IndexedPassage passage;

    private SupportCheckFixture(IndexedPassage passage) {
        this.passage = passage;
    }

    static SupportCheckFixture of(String text) {
        return dated(text, null);
    }

    static SupportCheckFixture dated(String text, @Nullable LocalDate date) {
        Document document = TextDocument.of("news", "News", date, "news", text);
        Passage passage = new Passage(document, 0, new Span(0, text.length()), List.of(), SENTENCES.split(text));
        var vectors = EMBEDDER.embedPassages(List.of(PassageText.of(passage)), (done, total) -> {});
        return new SupportCheckFixture(
                new IndexedPassage(passage, TimeExpressions.inPassage(text, date), vectors.get(0)));
    }

    Support check(String statement) {
        return check(statement, "");
    }

    /** As an answer to a question. */
    Support check(String statement, String question) {
        return new SupportCheck(EMBEDDER).check(statement, question, List.of(passage));
    }

    /** Whether it would pass with other limits. */
    boolean passes(String statement, String question, SupportLimits limits) {
        return new SupportCheck(text -> EMBEDDER.embedQuestion(text).vector(), SupportLimits.shipped())
                .trial(statement, question, List.of(passage))
                .passes(limits);
    }

    /** As an answer to a question, with other limits. */
    Support check(String statement, String question, SupportLimits limits) {
        return new SupportCheck(text -> EMBEDDER.embedQuestion(text).vector(), limits)
                .check(statement, question, List.of(passage));
    }
}
