package dev.footnote.answering.generation.paraphrase;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.embedding.QuestionVectors.Word;
import dev.footnote.text.Terms;
import dev.footnote.text.Terms.Located;
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
final class Wording {

    /** Least cosine of two sentences that may say the same. */
    private static final double LEAST_COSINE = 0.6;

    /** Least cosine of a statement's word with its nearest word in the other; best separates the test tables. */
    private static final double LEAST_COSINE_OF_LOST = 0.46;

    /** The same for a word that the other adds, such as <em>accompanied by</em> for <em>with</em>. */
    private static final double LEAST_COSINE_OF_ADDED = 0.35;

    private final Embedder embedder;

    Wording(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The fault, worded as the end of a sentence; empty if there is no fault. */
    String fault(String statement, String other) {
        Read said = Read.of(statement, embedder.question(statement));
        Read said2 = Read.of(other, embedder.question(other));
        if (cosine(said.vectors.vector(), said2.vectors.vector()) < LEAST_COSINE) {
            return "means something else";
        }
        return said.farFrom(said2, LEAST_COSINE_OF_LOST)
                .map(word -> "says nothing like " + word)
                .or(() -> said2.farFrom(said, LEAST_COSINE_OF_ADDED).map(word -> "says " + word))
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
    private record Read(String text, List<Located> terms, QuestionVectors vectors) {

        static Read of(String text, QuestionVectors vectors) {
            return new Read(text, Terms.located(text), vectors);
        }

        /** The first word without a similar word in the other; words that {@link Shades} compares are skipped. */
        private Optional<String> farFrom(Read other, double least) {
            Set<String> held = other.terms.stream().map(Located::term).collect(Collectors.toSet());
            List<Word> meant = other.terms.stream().flatMap(other::meant).toList();
            return terms.stream()
                    .filter(term -> !held.contains(term.term()) && !Shades.haveOne(word(term)))
                    .filter(term -> meant(term)
                            .flatMap(word -> meant.stream().map(near -> cosine(word.vector(), near.vector())))
                            .max(Double::compare)
                            .filter(nearest -> nearest < least)
                            .isPresent())
                    .map(this::word)
                    .findFirst();
        }

        private Stream<Word> meant(Located term) {
            return vectors.words().stream().filter(word -> word.overlaps(term.start(), term.end()));
        }

        private String word(Located term) {
            return text.substring(term.start(), term.end());
        }
    }
}
