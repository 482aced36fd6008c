package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceVectorTest {

    @Property(tries = 200)
    void preservesTheCosineWithinOnePercent(@ForAll long seed, @ForAll long other) {
        float[] vector = unit(seed);
        float[] query = unit(other);

        float cosine = SentenceVector.of(vector).cosine(query);

        assertThat(cosine).isCloseTo((float) Cosine.of(vector, query), within(0.01f));
    }

    @Property(tries = 200)
    void preservesTheDimension(@ForAll long seed) {
        float[] vector = unit(seed);

        assertThat(SentenceVector.of(vector).cosine(vector)).isBetween(0.999f, 1.00001f);
    }

    @Test
    void hasNoSimilarityWhenItIsZero() {
        assertThat(SentenceVector.of(new float[384]).cosine(unit(1))).isZero();
    }

    @Test
    void refusesAQueryOfAnotherDimension() {
        SentenceVector vector = SentenceVector.of(unit(1));

        assertThatIllegalArgumentException().isThrownBy(() -> vector.cosine(new float[3]));
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, Float.NaN, Float.POSITIVE_INFINITY})
    void refusesAnInvalidScale(float scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SentenceVector(new byte[384], scale));
    }

    private static float[] unit(long seed) {
        Random random = new Random(seed);
        float[] vector = new float[384];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
