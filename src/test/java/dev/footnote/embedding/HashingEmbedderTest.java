package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashingEmbedderTest {

    private final HashingEmbedder embedder = new HashingEmbedder();

    @Test
    void findsTextsWithCommonWordsSimilar() {
        float[] question = embedder.question("Which agreements were signed?").vector();

        double near = Cosine.of(
                question,
                embedder.question("Two agreements were signed in Vientiane.").vector());
        double far =
                Cosine.of(question, embedder.question("Rice prices rose again.").vector());

        assertThat(near).isGreaterThan(0.4);
        assertThat(far).isLessThan(0.2);
    }
}
