package dev.footnote.answering.generation.paraphrase;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.embedding.QuestionVectors.QuestionWord;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the words of two sentences are equal or similar. Uses contextual word vectors, so that <em>drug</em> is
 * near <em>medicine</em> and <em>dismissed</em> is far from <em>hired</em>. Opposites may be near each other; other
 * checks detect them.
 */
final class WordSimilarity {

    /** Least cosine of two sentences that may say the same. */
    private static final double LEAST_COSINE = 0.6;

    /** Least cosine of a statement's word with its nearest word in the other; best separates the test tables. */
    private static final double LEAST_COSINE_OF_LOST = 0.46;

    /** The same for a word that the other adds, such as <em>accompanied by</em> for <em>with</em>. */
    private static final double LEAST_COSINE_OF_ADDED = 0.35;

    private final Embedder embedder;

    WordSimilarity(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The fault, worded as the end of a sentence; empty if there is no fault. */
    String fault(String statement, String other) {
        EmbeddedSentence embeddedStatement = EmbeddedSentence.of(statement, embedder.embedQuestion(statement));
        EmbeddedSentence embeddedOther = EmbeddedSentence.of(other, embedder.embedQuestion(other));
        if (cosine(embeddedStatement.vectors.vector(), embeddedOther.vectors.vector()) < LEAST_COSINE) {
            return "means something else";
        }
        return embeddedStatement
                .firstWordFarFrom(embeddedOther, LEAST_COSINE_OF_LOST)
                .map(word -> "says nothing like " + word)
                .or(() -> embeddedOther
                        .firstWordFarFrom(embeddedStatement, LEAST_COSINE_OF_ADDED)
                        .map(word -> "says " + word))
                .orElse("");
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** A sentence, its terms and the vectors of its words. */
    private record EmbeddedSentence(String text, List<LocatedTerm> terms, QuestionVectors vectors) {

        static EmbeddedSentence of(String text, QuestionVectors vectors) {
            return new EmbeddedSentence(text, LexicalTerms.analyzeWithOffsets(text), vectors);
        }

        /** The first word without a similar word in the other; words that {@link Modality} compares are skipped. */
        private Optional<String> firstWordFarFrom(EmbeddedSentence other, double least) {
            Set<String> held = other.terms.stream().map(LocatedTerm::term).collect(Collectors.toSet());
            List<QuestionWord> meant =
                    other.terms.stream().flatMap(other::vectorsOf).toList();
            return terms.stream()
                    .filter(term -> !held.contains(term.term()) && !Modality.isCompared(word(term)))
                    .filter(term -> vectorsOf(term)
                            .flatMap(questionWord ->
                                    meant.stream().map(near -> cosine(questionWord.vector(), near.vector())))
                            .max(Double::compare)
                            .filter(nearest -> nearest < least)
                            .isPresent())
                    .map(this::word)
                    .findFirst();
        }

        private Stream<QuestionWord> vectorsOf(LocatedTerm term) {
            return vectors.words().stream().filter(questionWord -> questionWord.overlaps(term.start(), term.end()));
        }

        private String word(LocatedTerm term) {
            return text.substring(term.start(), term.end());
        }
    }
}
