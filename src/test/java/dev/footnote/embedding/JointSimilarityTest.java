package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.text.WordPieces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointSimilarityTest {

    private static final String QUESTION = "When does the railway to the border open?";
    private static final String RAIL = "The railway to the border opens in March.";

    private static WordPieces wordPieces;
    private static MiniLmEmbeddingModel model;

    @BeforeAll
    static void load() {
        wordPieces = new WordPieces();
        model = new MiniLmEmbeddingModel(wordPieces, new FixedEmbeddingConfig());
    }

    @AfterAll
    static void close() {
        model.close();
        wordPieces.close();
    }

    @Test
    void isHigherForASentenceThatAnswers() {
        double answers = model.jointSimilarity(QUESTION, RAIL);

        assertThat(answers).isBetween(0.5, 1.0);
        assertThat(model.jointSimilarity(QUESTION, "Thailand sells more rice than in any year before."))
                .isLessThan(answers - 0.1);
    }

    @Test
    void isHighestForTheSameWords() {
        assertThat(model.jointSimilarity(RAIL, RAIL)).isBetween(model.jointSimilarity(QUESTION, RAIL), 1.0);
    }

    @Test
    void comparesQuestionAndSentenceInContext() {
        double together = model.jointSimilarity("bank", "The river bank is steep.");
        double apart = model.jointSimilarity("bank", "The bank lends money.");

        assertThat(together).isNotCloseTo(apart, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"'', a text", "a question, ''", "'', ''"})
    void isZeroWhenOneIsEmpty(String question, String text) {
        assertThat(model.jointSimilarity(question, text)).isZero();
    }

    @Test
    void truncatesBothTextsToFitTheWindow() {
        String longQuestion = QUESTION + " really".repeat(5000);
        String longText = RAIL + " Indeed.".repeat(5000);

        assertThat(model.jointSimilarity(longQuestion, longText)).isBetween(0.0, 1.0);
        assertThat(model.jointSimilarity(longQuestion, RAIL))
                .isNotEqualTo(model.jointSimilarity(longQuestion, "Rice is sold."));
        assertThat(model.jointSimilarity(QUESTION, longText)).isNotEqualTo(model.jointSimilarity("Rice?", longText));
    }
}
