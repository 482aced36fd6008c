package dev.footnote.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected figures are computed by hand from trec_eval's definitions, to its four digits. */
class TrecEvalMeasuresTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    @Test
    void measuresAGradedRankingAsTrecEvalDoes() {
        // ranks 1 to 5: grade 1, not judged, grade 3, not judged, grade 2; one of grade 2 was not retrieved
        TrecEvalMeasures grades = new TrecEvalMeasures(new int[] {1, 0, 3, 0, 2}, new int[] {1, 3, 2, 2});

        // DCG 1 + 3/2 + 2/log2(6) = 3.27371; ideal 3 + 2/log2(3) + 2/2 + 1/log2(5) = 5.69254
        assertThat(grades.ndcg(10)).isCloseTo(0.57509, FOUR_DIGITS);
        // (1/1 + 2/3 + 3/5) / 4
        assertThat(grades.averagePrecision()).isCloseTo(0.56667, FOUR_DIGITS);
        assertThat(grades.recall(3)).isEqualTo(0.5);
        assertThat(grades.recall(100)).isEqualTo(0.75);
        assertThat(grades.reciprocalRank(10)).isEqualTo(1);
    }

    @Test
    void dividesPrecisionByKWhenFewerWereRetrieved() {
        TrecEvalMeasures grades = new TrecEvalMeasures(new int[] {1, 1}, new int[] {1, 1});

        assertThat(grades.precision(5)).isEqualTo(0.4);
        assertThat(grades.recall(5)).isEqualTo(1);
        assertThat(grades.ndcg(10)).isEqualTo(1);
    }

    @Test
    void truncatesTheIdealRankingAtK() {
        int[] twelveRelevant = new int[12];
        Arrays.fill(twelveRelevant, 1);
        TrecEvalMeasures grades = new TrecEvalMeasures(new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1}, twelveRelevant);

        assertThat(grades.ndcg(10)).isCloseTo(1, within(1e-12));
        assertThat(grades.recall(10)).isCloseTo(10 / 12.0, within(1e-12));
    }

    @Test
    void isZeroIfNothingRelevantWasRetrieved() {
        TrecEvalMeasures nothing = new TrecEvalMeasures(new int[] {0, 0}, new int[] {1});
        TrecEvalMeasures empty = new TrecEvalMeasures(new int[] {}, new int[] {1});

        assertThat(List.of(nothing, empty))
                .allSatisfy(grades -> assertThat(List.of(
                                grades.ndcg(10),
                                grades.averagePrecision(),
                                grades.reciprocalRank(10),
                                grades.recall(10),
                                grades.hit(10),
                                grades.precision(10)))
                        .containsOnly(0.0));
    }

    @Test
    void hasNoReciprocalRankBeyondTheCutOff() {
        TrecEvalMeasures grades = new TrecEvalMeasures(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, new int[] {1});

        assertThat(grades.reciprocalRank(10)).isZero();
        assertThat(grades.averagePrecision()).isCloseTo(1 / 11.0, within(1e-12));
    }

    @Test
    void breaksTiesByDocumentIdDescendingAndUsesTheBestPassage() {
        DocumentRanking ranking = DocumentRanking.of(List.of(
                passage("a", 0.5),
                passage("b", 0.5),
                passage("c", 0.1),
                passage("c", 0.9),
                passage("\uFF5E", 0.5),
                passage("\uD83D\uDE00", 0.5)));

        // U+1F600 follows U+FF5E in UTF-8, though not in UTF-16
        assertThat(ranking.documents())
                .extracting(DocumentRanking.RankedDocument::id)
                .containsExactly("c", "\uD83D\uDE00", "\uFF5E", "b", "a");
    }

    @Test
    void treatsScoresThatAreEqualInSinglePrecisionAsTies() {
        DocumentRanking ranking = DocumentRanking.of(List.of(passage("a", 0.5 + 1e-12), passage("b", 0.5)));

        assertThat(ranking.documents())
                .extracting(DocumentRanking.RankedDocument::id)
                .containsExactly("b", "a");
    }

    @Test
    void writesFilesThatTrecEvalReads() throws IOException {
        StringBuilder run = new StringBuilder();
        StringBuilder qrels = new StringBuilder();

        TrecFiles.writeRun(run, "q 1", List.of(passage("a b%", 0.25), passage("é", 0.5)), "footnote");
        TrecFiles.writeQrels(qrels, "q 1", new GoldPassages(Map.of("a b%", 2), List.of()));

        assertThat(run).hasToString("q%201 Q0 é 1 0.5 footnote\nq%201 Q0 a%20b%25 2 0.25 footnote\n");
        assertThat(qrels).hasToString("q%201 0 a%20b%25 2\n");
    }

    @Property
    void isBetweenZeroAndOneAndIsOneForTheIdealRanking(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 3) Integer> ranked) {
        int[] grades = ranked.stream().mapToInt(Integer::intValue).toArray();
        int[] judged = IntStream.concat(Arrays.stream(grades).filter(grade -> grade > 0), IntStream.of(1))
                .toArray();
        int[] ideal = Arrays.stream(judged).map(g -> -g).sorted().map(g -> -g).toArray();

        assertThat(new TrecEvalMeasures(grades, judged).ndcg(10)).isBetween(0.0, 1.0 + 1e-12);
        assertThat(new TrecEvalMeasures(grades, judged).averagePrecision()).isBetween(0.0, 1.0);
        assertThat(new TrecEvalMeasures(ideal, judged).ndcg(10)).isCloseTo(1, within(1e-12));
        assertThat(new TrecEvalMeasures(ideal, judged).averagePrecision()).isCloseTo(1, within(1e-12));
    }

    private static RetrievedPassage passage(String document, double score) {
        return new RetrievedPassage(document, "", new Span(0, 1), "x", score, Map.of());
    }
}
