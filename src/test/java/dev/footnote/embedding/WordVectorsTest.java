package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final int DIMENSIONS = TokenStates.DIMENSIONS;

    /** Evenly spread, so that no single dimension widens the quantization steps of all others. */
    @Property(tries = 300)
    void comparesLikeTheOriginalVectors(@ForAll long seed) {
        Random random = new Random(seed);
        float[] vector = direction(() -> 2 * random.nextFloat() - 1);
        float[] question = direction(() -> 2 * random.nextFloat() - 1);
        WordVectors words = WordVectors.of(List.of(0), List.of(vector));

        float[] unpacked = unpacked(words, 0);

        assertThat(Cosine.of(unpacked, vector)).isCloseTo(1, within(0.02));
        assertThat(Cosine.of(unpacked, question)).isCloseTo(Cosine.of(vector, question), within(0.04));
        assertThat(length(unpacked)).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 300)
    void hasAnErrorOfAtMostHalfAStepPerDimension(@ForAll long seed) {
        Random random = new Random(seed);
        float[] vector = direction(() -> (float) random.nextGaussian());
        float peak = peak(vector);

        float[] unpacked = unpacked(WordVectors.of(List.of(0), List.of(vector)), 0);

        float stretch = peak / peak(unpacked);
        for (int i = 0; i < DIMENSIONS; i++) {
            assertThat(unpacked[i] * stretch).isCloseTo(vector[i], within(1.001f * peak / 7 / 2));
        }
    }

    @Property(tries = 300)
    void restoresExactlyRepresentableValues(@ForAll long seed) {
        Random random = new Random(seed);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = random.nextInt(15) - 7;
        }
        vector[random.nextInt(DIMENSIONS)] = random.nextBoolean() ? 7 : -7;

        float[] unpacked = unpacked(WordVectors.of(List.of(0), List.of(vector)), 0);

        float scale = (float) (1 / length(vector));
        for (int i = 0; i < DIMENSIONS; i++) {
            assertThat(unpacked[i]).isCloseTo(vector[i] * scale, within(1e-6f));
        }
    }

    @Test
    void keepsEachWordWithItsOffset() {
        WordVectors words = WordVectors.of(
                List.of(-6, 0, 12), List.of(new float[] {1, 0}, new float[] {0, -2}, new float[] {-3, 3}));

        assertThat(words.count()).isEqualTo(3);
        assertThat(List.of(words.start(0), words.start(1), words.start(2))).containsExactly(-6, 0, 12);
        assertThat(unpacked(words, 0, 2)).containsExactly(1, 0);
        assertThat(unpacked(words, 1, 2)).containsExactly(0, -1);
        assertThat(unpacked(words, 2, 2)).containsExactly(new float[] {-0.7071f, 0.7071f}, within(1e-4f));
    }

    @Test
    void restoresAZeroVector() {
        WordVectors words = WordVectors.of(List.of(3), List.of(new float[DIMENSIONS]));

        assertThat(unpacked(words, 0)).containsOnly(0);
    }

    @Test
    void isNoneWithoutWords() {
        assertThat(WordVectors.of(List.of(), List.of())).isSameAs(WordVectors.NONE);
        assertThat(WordVectors.NONE.count()).isZero();
    }

    @Test
    void refusesInconsistentSizes() {
        float[] two = new float[2];

        refuses(List.of(0), List.of(new float[3]));
        refuses(List.of(0, 5), List.of(two, new float[4]));
        refuses(List.of(0, 5), List.of(two));
        refuses(List.of(), List.of(two));
    }

    @Test
    void refusesInconsistentArrays() {
        refuses(new int[2], new float[1], new byte[4]);
        refuses(new int[2], new float[2], new byte[5]);
        refuses(new int[0], new float[0], new byte[1]);
        refuses(new int[1], new float[] {Float.NaN}, new byte[1]);
        refuses(new int[1], new float[] {Float.POSITIVE_INFINITY}, new byte[1]);
        refuses(new int[1], new float[] {-1}, new byte[1]);
    }

    private static void refuses(List<Integer> starts, List<float[]> vectors) {
        assertThatIllegalArgumentException().isThrownBy(() -> WordVectors.of(starts, vectors));
    }

    private static void refuses(int[] starts, float[] scales, byte[] packed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordVectors(starts, scales, packed));
    }

    private static float[] direction(Supplier<Float> values) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = values.get();
        }
        return vector;
    }

    private static float peak(float[] vector) {
        float peak = 0;
        for (float value : vector) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    private static float[] unpacked(WordVectors words, int word) {
        return unpacked(words, word, DIMENSIONS);
    }

    private static float[] unpacked(WordVectors words, int word, int dimensions) {
        float[] vector = new float[dimensions];
        words.unpack(word, vector);
        return vector;
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
