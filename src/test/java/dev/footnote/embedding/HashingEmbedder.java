package dev.footnote.embedding;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A fake that needs no model: each word has a fixed random direction, so that texts with common words are similar. */
public final class HashingEmbedder implements Embedder {

    public static final int DIMENSIONS = 384;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final AtomicInteger embedded = new AtomicInteger();

    /** How many passages were embedded so far. */
    public int embedded() {
        return embedded.get();
    }

    @Override
    public QuestionVectors embedQuestion(String text) {
        List<QuestionVectors.QuestionWord> words = WORD.matcher(text)
                .results()
                .map(word -> new QuestionVectors.QuestionWord(word.start(), word.end(), vector(word.group())))
                .toList();
        return new QuestionVectors(vector(text), words);
    }

    /** Of words that were read for themselves. */
    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static float[] vector(String text) {
        float[] sum = new float[DIMENSIONS];
        for (String word : words(text)) {
            Random direction = new Random(word.hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += (float) direction.nextGaussian();
            }
        }
        return toUnitLength(sum);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
        List<PassageVectors> vectors = new ArrayList<>();
        for (PassageText text : texts) {
            vectors.add(vectors(text));
            embedded.incrementAndGet();
            embeddingProgress.onProgress(vectors.size(), texts.size());
        }
        return vectors;
    }

    @Override
    public String fingerprint() {
        return "hashing";
    }

    private PassageVectors vectors(PassageText text) {
        List<SentenceVector> sentences = text.sentences().stream()
                .map((Span sentence) -> SentenceVector.of(vector(sentence.textIn(text.text()))))
                .toList();
        List<MatchResult> words = WORD.matcher(text.text()).results().toList();
        WordVectors own = WordVectors.of(
                words.stream().map(MatchResult::start).toList(),
                words.stream().map(word -> vector(word.group())).toList());
        return new PassageVectors(vector(text.heading() + " " + text.text()), sentences, own);
    }

    private static float[] toUnitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        for (int i = 0; squares > 0 && i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
