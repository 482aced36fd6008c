package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.text.WordPieces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSimilarityTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fork lift",
                "data base",
                "wind farm",
                "sea port",
                "home page",
                "life boat",
                "time table",
                "grape vine",
                "wheel barrow",
                "hay stack",
                "cup board",
                "fire arm",
                "chalk board",
                "brick work",
                "down stream",
                "oat meal"
            })
    void acceptsACompoundWithTheMeaningOfItsParts(String apart) {
        assertThat(new PhraseSimilarity(model).test(apart, apart.replace(" ", "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "man age",
                "use less",
                "car pet",
                "car go",
                "leg end",
                "break fast",
                "sea son",
                "mess age",
                "bar gain",
                "over time",
                "man date",
                "hat red",
                "pen ding",
                "rest rain"
            })
    void refusesACompoundWithAnotherMeaningThanItsParts(String apart) {
        assertThat(new PhraseSimilarity(model).test(apart, apart.replace(" ", "")))
                .isFalse();
    }
}
