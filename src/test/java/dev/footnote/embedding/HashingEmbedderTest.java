package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashingEmbedderTest {

    private final HashingEmbedder embedder = new HashingEmbedder();

    @Test
    void givesTextsWithCommonWordsSimilarVectors() {
        float[] question =
                embedder.embedQuestion("Which agreements were signed?").vector();

        double near = Cosine.of(
                question,
                embedder.embedQuestion("Two agreements were signed in Vientiane.")
                        .vector());
        double far = Cosine.of(
                question, embedder.embedQuestion("Rice prices rose again.").vector());

        assertThat(near).isGreaterThan(0.4);
        assertThat(far).isLessThan(0.2);
    }
}
