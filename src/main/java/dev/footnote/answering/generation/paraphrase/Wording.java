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
 * Whether the words of two sentences are the same ones or near ones. A word's vector is that of the sentence around it, so
 * that <em>drug</em> is near <em>medicine</em> and <em>dismissed</em> far from <em>hired</em>; opposites may be near, and
 * are told by others.
 */
final class Wording {

    /** Cosine of two sentences that may say the same. */
    private static final double LEAST_COSINE = 0.6;

    /** Cosine that a word of the statement has to have with one of the other's; where tables of both kinds part best. */
    private static final double LEAST_COSINE_OF_LOST = 0.46;

    /** The same of a word that the other adds, as <em>accompanied by</em> for <em>with</em>. */
    private static final double LEAST_COSINE_OF_ADDED = 0.35;

    private final Embedder embedder;

    Wording(Embedder embedder) {
        this.embedder = embedder;
    }

    /** What is wrong, as the end of a sentence; empty when nothing is. */
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

        /** The first word without one near it; those that {@link Shades} compare are left to them. */
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
