package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.text.WordPieces;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of single words in questions and passages. */
class MiniLmWordVectorsTest {

    private static final String RAIL = "The railway to the border opens in March.";
    private static final int WINDOW = MiniLmEmbeddingModel.MAX_WORD_PIECES - 2;

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
    void countsOffsetsFromTheStartOfTheTextAndNegativeInTheHeading() {
        WordVectors words = words("Trade news", RAIL);

        assertThat(starts(words))
                .containsExactly(
                        -11,
                        -5,
                        RAIL.indexOf("railway"),
                        RAIL.indexOf("border"),
                        RAIL.indexOf("opens"),
                        RAIL.indexOf("March"));
    }

    @Test
    void countsUtf16CodeUnits() {
        WordVectors words = words("\ud83d\ude00", "\ud83d\ude00\ud83d rice \u5927\u7c73");

        assertThat(starts(words)).contains(-3, 4, 9, 10).isSorted();
    }

    @Test
    void givesAWordTheSameVectorInPassageAndQuestion() {
        WordVectors words = words("", RAIL);
        List<QuestionVectors.QuestionWord> asked = model.embedQuestion(RAIL).words();

        for (int word = 0; word < words.count(); word++) {
            float[] vector = new float[model.dimension()];
            words.unpack(word, vector);
            int start = words.start(word);
            float[] whole = asked.stream()
                    .filter(other -> other.start() == start)
                    .findFirst()
                    .orElseThrow()
                    .vector();
            assertThat(Cosine.of(vector, whole)).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void embedsAWordInContext() {
        float[] money = word("She took her money to the bank of the city.", "bank");
        float[] river = word("They fished from the bank of the river.", "bank");
        float[] fished = word("They fished from the bank of the river.", "fished");

        assertThat(Cosine.of(money, river)).isLessThan(0.95).isGreaterThan(Cosine.of(money, fished) + 0.1);
    }

    @Test
    void omitsWordsBeyondTheWindow() {
        WordVectors words = words("", "rice ".repeat(WINDOW + 50));

        assertThat(words.count()).isEqualTo(WINDOW);
        assertThat(words.start(WINDOW - 1)).isEqualTo(5 * (WINDOW - 1));
    }

    @Test
    void omitsTheWholeTextAfterALongHeading() {
        WordVectors words = words("rice ".repeat(WINDOW).strip(), RAIL);

        assertThat(starts(words)).hasSize(WINDOW).allMatch(start -> start < 0);
    }

    @Test
    void acceptsAPassageOfTenThousandWords() {
        String text = IntStream.range(0, 10_000).mapToObj(i -> "rice" + i + " ").reduce("", String::concat);

        PassageVectors vectors = model.embed(new PassageText("", text, List.of()));

        assertThat(vectors.words().count()).isBetween(1, WINDOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "...", "the of and", "\u0000", "\ufffd"})
    void omitsWordsOfATextWithoutTopic(String text) {
        assertThat(words("", text)).isEqualTo(WordVectors.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "\ud83d\ude00", "\ud83d", "\u0000"})
    void findsNoWordInAQuestionWithoutWords(String question) {
        assertThat(model.embedQuestion(question).words()).isEmpty();
    }

    @Test
    void givesEachWordOfAQuestionAVectorOfLengthOne() {
        List<QuestionVectors.QuestionWord> words =
                model.embedQuestion("Who signed the Vientiane accord?").words();

        assertThat(words).extracting(QuestionVectors.QuestionWord::start).containsExactly(0, 4, 11, 15, 25);
        assertThat(words)
                .allSatisfy(questionWord ->
                        assertThat(length(questionWord.vector())).isCloseTo(1, within(1e-5)));
    }

    @Test
    void decidesWhichRangesAWordOverlaps() {
        QuestionVectors.QuestionWord signed =
                model.embedQuestion("Who signed it?").words().get(1);

        assertThat(signed.overlaps(0, 4)).isFalse();
        assertThat(signed.overlaps(0, 5)).isTrue();
        assertThat(signed.overlaps(9, 14)).isTrue();
        assertThat(signed.overlaps(10, 14)).isFalse();
        assertThat(signed.overlaps(6, 6)).isTrue();
        assertThat(signed.overlaps(0, 0)).isFalse();
    }

    @Test
    void usesOnlyTheFirstWordsOfALongQuestion() {
        List<QuestionVectors.QuestionWord> words =
                model.embedQuestion("rice ".repeat(1_000)).words();

        assertThat(words)
                .hasSize(64)
                .last()
                .satisfies(questionWord -> assertThat(questionWord.start()).isEqualTo(5 * 63));
    }

    private static WordVectors words(String heading, String text) {
        return model.embed(new PassageText(heading, text, List.of())).words();
    }

    private static float[] word(String text, String word) {
        WordVectors words = words("", text);
        float[] vector = new float[model.dimension()];
        words.unpack(starts(words).indexOf(text.indexOf(word)), vector);
        return vector;
    }

    private static List<Integer> starts(WordVectors words) {
        return IntStream.range(0, words.count()).mapToObj(words::start).toList();
    }

    private static double length(float[] vector) {
        return Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(i -> (double) vector[i] * vector[i])
                .sum());
    }
}
