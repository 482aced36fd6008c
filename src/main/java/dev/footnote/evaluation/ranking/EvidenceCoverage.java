package dev.footnote.evaluation.ranking;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.GoldPassage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells whether the evidence of an answer contains gold quotes. A quote can extend over several passages. Only letters
 * and digits count, because the space and the markup between passages belong to none of them.
 *
 * @param texts looks up the text of a document by its id
 */
public record EvidenceCoverage(List<EvidencePassage> evidence, Function<String, Optional<String>> texts) {

    public EvidenceCoverage {
        evidence = List.copyOf(evidence);
    }

    /** Whether one occurrence of the quote is in the passages of its document; a document without a quote has none. */
    public boolean contains(GoldPassage gold) {
        String quote = gold.quote();
        return quote != null
                && texts.apply(gold.document())
                        .filter(text -> isCovered(text, quote, passagesOf(gold.document())))
                        .isPresent();
    }

    private List<Span> passagesOf(String document) {
        return evidence.stream()
                .filter(passage -> passage.documentId().equals(document))
                .map(EvidencePassage::span)
                .toList();
    }

    private static boolean isCovered(String text, String quote, List<Span> passages) {
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (isCovered(text, new Span(at, at + quote.length()), passages)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCovered(String text, Span quote, List<Span> passages) {
        return IntStream.range(quote.start(), quote.end())
                .filter(at -> Character.isLetterOrDigit(text.charAt(at)))
                .allMatch(at -> passages.stream().anyMatch(passage -> passage.start() <= at && at < passage.end()));
    }
}
