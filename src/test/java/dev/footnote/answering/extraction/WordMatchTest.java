package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answering.extraction.QuestionTerms.QuestionRange;
import dev.footnote.embedding.Embedder.EmbeddingProgress;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.embedding.WordVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uses vectors that are equal for equal words, and nearly orthogonal for other words. */
class WordMatchTest {

    private static final HashingEmbedder EMBEDDER = new HashingEmbedder();
    private static final String PASSAGE = "Ann signed it. Bob slept.";
    private static final int SECOND = PASSAGE.indexOf("Bob");
    private static final String QUESTION = "Who signed accords";
    private static final QuestionRange SIGNED = new QuestionRange(4, 10);
    private static final QuestionRange ACCORDS = new QuestionRange(11, 18);

    private final WordMatch match = new WordMatch(EMBEDDER.embedQuestion(QUESTION), words(PASSAGE));

    @Test
    void matchesEqualWords() {
        WordMatch.BestCosines first = match.best(start -> start < SECOND);

        assertThat(first.of(SIGNED)).isCloseTo(1, within(0.02));
        assertThat(first.of(ACCORDS)).isLessThan(0.3);
    }

    @Test
    void comparesOnlyWordsInTheRange() {
        assertThat(match.best(start -> start >= SECOND).of(SIGNED)).isLessThan(0.3);
        assertThat(match.best(start -> false).mean()).isZero();
    }

    @Test
    void weightsTheTermsOfTheQuestion() {
        WordMatch.BestCosines bestCosines = match.best(start -> true);
        double accords = bestCosines.of(ACCORDS);

        assertThat(bestCosines.mean(Map.of(SIGNED, 3.0, ACCORDS, 1.0)))
                .isCloseTo((3 * bestCosines.of(SIGNED) + accords) / 4, within(1e-9));
        assertThat(bestCosines.mean(Map.of(SIGNED, 0.0))).isZero();
        assertThat(bestCosines.mean(Map.of())).isZero();
        assertThat(bestCosines.least(Map.of(SIGNED, 3.0, ACCORDS, 1.0))).isEqualTo(accords);
        assertThat(bestCosines.least(Map.of())).isZero();
    }

    @Test
    void averagesOverAllWordsOfTheQuestion() {
        WordMatch.BestCosines bestCosines = match.best(start -> true);

        assertThat(bestCosines.mean())
                .isCloseTo(
                        (bestCosines.of(new QuestionRange(0, 3)) + bestCosines.of(SIGNED) + bestCosines.of(ACCORDS))
                                / 3,
                        within(1e-9));
    }

    @Test
    void usesTheBestOfTheWordsInARange() {
        WordMatch.BestCosines bestCosines = match.best(start -> true);

        assertThat(bestCosines.of(new QuestionRange(0, 18))).isEqualTo(bestCosines.of(SIGNED));
        assertThat(bestCosines.of(new QuestionRange(0, 0))).isZero();
        assertThat(bestCosines.of(new QuestionRange(100, 200))).isZero();
    }

    @Test
    void countsANegativeCosineAsZero() {
        float[] away = EMBEDDER.embedQuestion("signed").vector();
        for (int i = 0; i < away.length; i++) {
            away[i] = -away[i];
        }
        QuestionVectors question = new QuestionVectors(away, List.of(new QuestionVectors.QuestionWord(0, 6, away)));

        WordMatch.BestCosines bestCosines = new WordMatch(question, words("signed")).best(start -> true);

        assertThat(bestCosines.mean()).isZero();
    }

    @Test
    void isZeroWithoutWords() {
        WordMatch noPassage = new WordMatch(EMBEDDER.embedQuestion(QUESTION), WordVectors.NONE);
        WordMatch noQuestion = new WordMatch(EMBEDDER.embedQuestion("?"), words(PASSAGE));

        assertThat(noPassage.best(start -> true).mean()).isZero();
        assertThat(noPassage.best(start -> true).least(Map.of(SIGNED, 1.0))).isZero();
        assertThat(noQuestion.best(start -> true).mean()).isZero();
        assertThat(noQuestion.best(start -> true).of(SIGNED)).isZero();
    }

    private static WordVectors words(String text) {
        return EMBEDDER.embedPassages(List.of(new PassageText("", text, List.of())), EmbeddingProgress.IGNORED)
                .get(0)
                .words();
    }
}
