package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Citation;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.embedding.PassageText;
import dev.footnote.index.IndexedPassage;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.LanguageDetector;
import dev.footnote.text.SentenceSplitter;
import dev.footnote.text.WordPieces;
import dev.footnote.time.TimeExpressions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Both checks of a translation, with the settings and the embedding model of the engine. */
final class RoundTripFixture implements AutoCloseable {

    private final WordPieces wordPieces = new WordPieces();
    private final MiniLmEmbeddingModel embedder = new MiniLmEmbeddingModel(wordPieces, new Defaults());
    private final LanguageDetector languageDetector = new LanguageDetector();
    private final SentenceSplitter sentenceSplitter = new SentenceSplitter();

    /** What the first check says of a translation. */
    String forward(String message, String statement, String passage, String translation) {
        return new TranslationCheck(new TranslationCheck.Target(message, languageDetector), List.of(), "")
                .fault(statement, List.of(passage), translation);
    }

    /** What the second check says of what became of it. */
    String back(String passage, String statement, String translation, String back) {
        Document document = TextDocument.of("rules", "Rules", LocalDate.EPOCH, "rules", passage);
        Span whole = new Span(0, passage.length());
        Passage one = new Passage(document, 0, whole, List.of(), sentenceSplitter.split(passage));
        var vectors = embedder.embedPassages(List.of(PassageText.of(one)), (done, total) -> {});
        var indexed = new IndexedPassage(one, TimeExpressions.inPassage(passage, null), vectors.get(0));
        var roundTripEvidence =
                RoundTripEvidence.of(new SupportCheck(embedder), embedder, "What holds there?", List.of(indexed));
        return new RoundTripCheck(roundTripEvidence, "")
                .fault(statement, List.of(Citation.of(1, document, whole, 1)), translation, back);
    }

    @Override
    public void close() {
        embedder.close();
        wordPieces.close();
    }

    private record Defaults() implements EmbeddingConfig {

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }

        @Override
        public boolean keep() {
            return false;
        }

        @Override
        public int workers() {
            return 0;
        }
    }
}
