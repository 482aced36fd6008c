package dev.footnote.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.GoldPassage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteRankingMeasuresTest {

    private static final Map<String, String> TEXTS = Map.of("d", "0123456789abcdefghij0123", "e", "xyz");

    private static GoldPassages gold(GoldPassage... passages) {
        return GoldPassages.of(List.of(passages), id -> Optional.ofNullable(TEXTS.get(id)));
    }

    private static RetrievedPassage passage(String document, int start, int end) {
        return new RetrievedPassage(document, "", new Span(start, end), "x", 1, Map.of());
    }

    @Test
    void countsAPassageThatOverlapsAnyOccurrenceOfAQuote() {
        GoldPassages goldPassages = gold(new GoldPassage("d", "0123"));

        assertThat(goldPassages.isMatchedBy("d", new Span(3, 5))).isTrue();
        assertThat(goldPassages.isMatchedBy("d", new Span(4, 20))).isFalse();
        assertThat(goldPassages.isMatchedBy("d", new Span(19, 21))).isTrue();
        assertThat(goldPassages.isMatchedBy("e", new Span(0, 3))).isFalse();
    }

    @Test
    void matchesAnyPassageOfADocumentAndNoneOfAMissingOne() {
        GoldPassages goldPassages = gold(new GoldPassage("e", null), new GoldPassage("gone", "text"));

        assertThat(goldPassages.isMatchedBy("e", new Span(2, 3))).isTrue();
        assertThat(goldPassages.isMatchedBy("gone", new Span(0, 100))).isFalse();
        assertThat(goldPassages.quotes()).hasSize(1);
    }

    @Test
    void equalsTrecEvalIfEachPassageContainsOneQuote() {
        GoldPassages goldPassages =
                gold(new GoldPassage("d", "456"), new GoldPassage("d", "abc"), new GoldPassage("e", "xyz"));
        List<RetrievedPassage> ranked = List.of(passage("d", 0, 3), passage("d", 4, 7), passage("e", 0, 3));
        QuoteRankingMeasures quotes = new QuoteRankingMeasures(ranked, goldPassages.quotes());
        TrecEvalMeasures same = new TrecEvalMeasures(new int[] {0, 1, 1}, new int[] {1, 1, 1});

        assertThat(quotes.ndcg(10)).isCloseTo(same.ndcg(10), within(1e-12));
        assertThat(quotes.averagePrecision()).isCloseTo(same.averagePrecision(), within(1e-12));
        assertThat(quotes.recall(2)).isEqualTo(same.recall(2));
        assertThat(quotes.precision(5)).isEqualTo(same.precision(5));
        assertThat(quotes.reciprocalRank(10)).isEqualTo(0.5);
        assertThat(quotes.hit(1)).isZero();
    }

    @Test
    void isPerfectIfOnePassageContainsAllQuotes() {
        GoldPassages goldPassages = gold(new GoldPassage("d", "456"), new GoldPassage("d", "abc"));
        QuoteRankingMeasures quotes = new QuoteRankingMeasures(List.of(passage("d", 0, 20)), goldPassages.quotes());

        assertThat(List.of(quotes.recall(1), quotes.ndcg(10), quotes.averagePrecision(), quotes.precision(1)))
                .containsOnly(1.0);
    }

    @Test
    void countsEachQuoteOnce() {
        GoldPassages goldPassages = gold(new GoldPassage("d", "456"), new GoldPassage("e", "xyz"));
        List<RetrievedPassage> overlapping = List.of(passage("d", 0, 6), passage("d", 5, 12));
        QuoteRankingMeasures quotes = new QuoteRankingMeasures(overlapping, goldPassages.quotes());

        assertThat(quotes.recall(10)).isEqualTo(0.5);
        assertThat(quotes.averagePrecision()).isEqualTo(0.5);
    }
}
