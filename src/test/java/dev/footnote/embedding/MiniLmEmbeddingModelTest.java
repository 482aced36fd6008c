package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.EmbeddingProgress;
import dev.footnote.text.WordPieces;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmEmbeddingModelTest {

    private static final String RICE = "Thailand sells more rice to its neighbours than in any year before.";
    private static final String RAIL = "The railway to the border opens in March.";

    private static WordPieces wordPieces;
    private static MiniLmEmbeddingModel model;
    private static EmbeddingModel stock;

    @BeforeAll
    static void load() {
        wordPieces = new WordPieces();
        model = new MiniLmEmbeddingModel(wordPieces, new FixedEmbeddingConfig());
        stock = new AllMiniLmL6V2EmbeddingModel();
    }

    @AfterAll
    static void close() {
        model.close();
        wordPieces.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RICE,
                RAIL,
                "Hi",
                "Which agreements were signed in August 2024?",
                "Caf\u00e9 na\u00efve, \u20ac 3.5bn (12 %)"
            })
    void givesAShortTextTheSameVectorAsLangchain4j(String text) {
        float[] vector = model.embed(text).content().vector();

        assertThat(Cosine.of(vector, stock.embed(text).content().vector())).isGreaterThan(0.999999);
    }

    @Test
    void readsWord150OfALongText() {
        String text = wordsWithAt150("summit");
        String other = wordsWithAt150("banana");

        assertThat(Cosine.of(
                        model.embedQuestion(text).vector(),
                        model.embedQuestion(other).vector()))
                .isLessThan(0.9999);
        assertThat(Cosine.of(
                        stock.embed(text).content().vector(),
                        stock.embed(other).content().vector()))
                .as("the stock class cuts at 128 word pieces")
                .isGreaterThan(0.999999);
    }

    @Test
    void truncatesAfter256WordPieces() {
        String full = "rice ".repeat(MiniLmEmbeddingModel.MAX_WORD_PIECES - 2);

        assertThat(model.embedQuestion(full + "banana summit").vector())
                .isEqualTo(model.embedQuestion(full).vector());
    }

    @Test
    void returnsVectorsOfLengthOne() {
        float[] vector = model.embedQuestion(RICE).vector();

        assertThat(vector).hasSize(model.dimension());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void prependsTheHeadingOnItsOwnLine() {
        PassageText passage = new PassageText("Trade", RICE, List.of());

        assertThat(model.embed(passage).passage())
                .isEqualTo(model.embedQuestion("Trade\n" + RICE).vector());
    }

    @Test
    void ranksTheSentenceThatAnswersFirst() {
        PassageText passage = new PassageText(
                "Caf\u00e9 news \ud83d\ude00",
                RICE + " " + RAIL,
                List.of(new Span(0, RICE.length()), new Span(RICE.length() + 1, RICE.length() + 1 + RAIL.length())));

        List<SentenceVector> sentences = model.embed(passage).sentences();

        float[] question =
                model.embedQuestion("When does the train line start?").vector();
        assertThat(sentences.get(1).cosine(question))
                .isGreaterThan(sentences.get(0).cosine(question) + 0.1f);
    }

    @Test
    void embedsASentenceInTheContextOfItsPassage() {
        String name = "Anutin Charnvirakul is the minister.";
        String pronoun = "He travels to Vientiane on Friday.";
        PassageText passage = new PassageText(
                "", name + " " + pronoun, List.of(new Span(name.length() + 1, name.length() + 1 + pronoun.length())));

        SentenceVector inContext = model.embed(passage).sentences().get(0);

        float[] question =
                model.embedQuestion("Where does Anutin Charnvirakul travel?").vector();
        assertThat(inContext.cosine(question)).isGreaterThan((float)
                Cosine.of(question, model.embedQuestion(pronoun).vector()));
    }

    @Test
    void givesASentenceBeyondTheWindowZeroSimilarity() {
        String text = "rice ".repeat(300) + RAIL;
        PassageText passage = new PassageText("", text, List.of(new Span(1500, text.length())));

        SentenceVector unseen = model.embed(passage).sentences().get(0);

        assertThat(unseen.cosine(model.embedQuestion(RAIL).vector())).isZero();
    }

    @Test
    void returnsPassagesInTheRequestedOrderAndReportsEach() {
        List<PassageText> texts = IntStream.range(0, 40)
                .mapToObj(i -> new PassageText("", "word ".repeat(1 + i * 7 % 40) + i, List.of()))
                .toList();
        List<String> reported = new ArrayList<>();
        EmbeddingProgress embeddingProgress = (done, total) -> reported.add(done + "/" + total);

        List<PassageVectors> vectors = model.embedPassages(texts, embeddingProgress);

        assertThat(vectors).isEqualTo(texts.stream().map(model::embed).toList());
        assertThat(reported).hasSize(40).startsWith("1/40").endsWith("40/40");
    }

    @Test
    void embedsSegmentsInTheRequestedOrder() {
        var embeddings = model.embedAll(List.of(TextSegment.from(RAIL), TextSegment.from(RICE + RICE)))
                .content();

        assertThat(embeddings.get(0).vector())
                .isEqualTo(model.embedQuestion(RAIL).vector());
        assertThat(embeddings.get(1).vector())
                .isEqualTo(model.embedQuestion(RICE + RICE).vector());
    }

    @Test
    void embedsATextWithoutWords() {
        assertThat(dot(
                        model.embedQuestion(" ").vector(),
                        model.embedQuestion(" ").vector()))
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void hasAStableFingerprintThatIsAValidFolderName() {
        try (var again = new MiniLmEmbeddingModel(wordPieces, new FixedEmbeddingConfig())) {
            assertThat(again.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(model.fingerprint());
        }
    }

    @Test
    void failsAfterClosing() {
        var closed = new MiniLmEmbeddingModel(wordPieces, new FixedEmbeddingConfig());

        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.embedQuestion(RICE));
    }

    private static String wordsWithAt150(String word) {
        return "rice ".repeat(149) + word + " rice".repeat(20);
    }

    private static double dot(float[] left, float[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> (double) left[i] * right[i])
                .sum();
    }
}
