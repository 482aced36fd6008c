package dev.footnote.embedding;

import dev.footnote.text.LexicalTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Embeds questions with a model, and passages with random vectors of the same number and size, which takes no time: for
 * measuring all but the model.
 */
public final class RandomPassageEmbedder implements Embedder {

    private static final int DIMENSIONS = 384;
    private static final int DIFFERENT = 1009;

    private final Embedder model;
    private final List<float[]> vectors;

    /** The model is closed by the caller. */
    public RandomPassageEmbedder(Embedder model) {
        this.model = model;
        Random random = new Random(3);
        this.vectors = Stream.generate(() -> unit(random)).limit(DIFFERENT).toList();
    }

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public QuestionVectors embedQuestion(String text) {
        return model.embedQuestion(text);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
        List<PassageVectors> embedded = new ArrayList<>();
        for (PassageText text : texts) {
            embedded.add(vectors(text));
            embeddingProgress.onProgress(embedded.size(), texts.size());
        }
        return embedded;
    }

    private PassageVectors vectors(PassageText text) {
        int seed = text.text().hashCode();
        List<SentenceVector> sentences = text.sentences().stream()
                .map(sentence -> SentenceVector.of(vector(seed + sentence.start())))
                .toList();
        int[] starts = LexicalTerms.topicWords(text.text()).stream()
                .mapToInt(LexicalTerms.LocatedTerm::start)
                .toArray();
        float[] scales = new float[starts.length];
        Arrays.fill(scales, 0.01f);
        byte[] packed = new byte[starts.length * DIMENSIONS / 2];
        new Random(seed).nextBytes(packed);
        return new PassageVectors(vector(seed).clone(), sentences, new WordVectors(starts, scales, packed));
    }

    private float[] vector(int seed) {
        return vectors.get(Math.floorMod(seed, DIFFERENT));
    }

    @Override
    public String fingerprint() {
        return "random";
    }
}
