package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.embedding.Embedder.EmbeddingProgress;
import dev.footnote.text.WordPieces;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Word pieces a second when many texts are embedded: the vectors of texts alone, all vectors of passages (with those of
 * their sentences and words), and langchain4j's class, which is the baseline; turn about in one run, all cores. Texts
 * have at most 128 word pieces, which is all that the stock class reads in one piece. Not part of the build:
 * {@code ./mvnw test -Dtest=BulkEmbeddingBenchmark}
 */
class BulkEmbeddingBenchmark {

    private static final int TEXTS = Integer.getInteger("texts", 200);
    private static final int ROUNDS = 7;
    private static final int LONGEST = 128;

    private static final String[] WORDS = """
            the agreement council minister signed harbour in of and to after railway budget was approved by members
            yesterday region report said new trade border school plan water for with county river between talks""".split("\\s+");

    @Test
    void measuresBulkEmbeddingAgainstLangchain4j() {
        try (WordPieces wordPieces = new WordPieces();
                MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, new FixedEmbeddingConfig())) {
            AllMiniLmL6V2EmbeddingModel stock = new AllMiniLmL6V2EmbeddingModel();
            List<TextSegment> texts = texts(wordPieces);
            List<PassageText> passages = texts.stream()
                    .map(text -> new PassageText("", text.text(), List.of()))
                    .toList();
            List<Double> stockTimes = new ArrayList<>();
            List<Double> textTimes = new ArrayList<>();
            List<Double> passageTimes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                stockTimes.add(seconds(() -> stock.embedAll(texts)));
                textTimes.add(seconds(() -> model.embedAll(texts)));
                passageTimes.add(seconds(() -> model.embedPassages(passages, EmbeddingProgress.IGNORED)));
            }
            int pieces = texts.stream()
                    .mapToInt(text -> wordPieces.tokenize(text.text()).size())
                    .sum();
            print("stock class", pieces, stockTimes, stockTimes);
            print("texts", pieces, textTimes, stockTimes);
            print("passages, with words", pieces, passageTimes, stockTimes);
            assertThat(stockTimes).hasSize(ROUNDS);
        }
    }

    private static List<TextSegment> texts(WordPieces wordPieces) {
        Random random = new Random(5);
        List<TextSegment> texts = new ArrayList<>();
        while (texts.size() < TEXTS) {
            StringBuilder text = new StringBuilder("Report " + texts.size());
            for (int words = 40 + random.nextInt(80); words > 0; words--) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            if (wordPieces.tokenize(text.toString()).size() <= LONGEST - 2) {
                texts.add(TextSegment.from(text.toString()));
            }
        }
        return texts;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, int pieces, List<Double> times, List<Double> baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-22s %.0f word pieces a second, %.2f times the stock class%n",
                what,
                pieces / median(times),
                median(baseline) / median(times));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
