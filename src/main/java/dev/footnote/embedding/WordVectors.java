package dev.footnote.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * Contextual vectors of a passage's topic words, from the passage's own run, quantized to half a byte for each
 * dimension with an error of the cosine of about 0.004. Comparing them with the words of a question (late interaction,
 * ColBERT, arXiv 2004.12832) tells which question words a sentence answers.
 */
public final class WordVectors {

    /** For a passage without stored words. */
    public static final WordVectors NONE = new WordVectors(new int[0], new float[0], new byte[0]);

    private static final int LARGEST = 7;
    private static final int ZERO = 8;
    private static final int NIBBLE = 0xF;

    private final int[] starts;
    private final float[] scales;
    private final byte[] packed;

    /**
     * Keeps the arrays without copying them.
     *
     * @param starts offset of each word in the passage's text, ascending; negative in its heading
     * @param scales factor that gives each vector length 1
     * @param packed the vectors one after the other, two dimensions a byte, the first in the lower half, each plus 8
     */
    WordVectors(int[] starts, float[] scales, byte[] packed) {
        boolean even = starts.length == 0 ? packed.length == 0 : packed.length % starts.length == 0;
        if (starts.length != scales.length || !even) {
            throw new IllegalArgumentException(
                    "%d words, %d scales, %d bytes".formatted(starts.length, scales.length, packed.length));
        }
        for (float scale : scales) {
            if (!Float.isFinite(scale) || scale < 0) {
                throw new IllegalArgumentException("not a scale: %s".formatted(scale));
            }
        }
        this.starts = starts;
        this.scales = scales;
        this.packed = packed;
    }

    /**
     * Quantizes vectors; {@code starts} and {@code vectors} are parallel. A zero vector stays zero.
     *
     * @throws IllegalArgumentException when the sizes differ, or the vectors do not all have one even dimension
     */
    static WordVectors of(List<Integer> starts, List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.get(0).length;
        boolean haveEqualLength = vectors.stream().allMatch(vector -> vector.length == dimensions);
        if (starts.size() != vectors.size() || dimensions % 2 != 0 || !haveEqualLength) {
            throw new IllegalArgumentException("%d words, %d vectors of %s%d dimensions"
                    .formatted(starts.size(), vectors.size(), haveEqualLength ? "" : "not always ", dimensions));
        }
        if (starts.isEmpty()) {
            return NONE;
        }
        int bytes = dimensions / 2;
        float[] scales = new float[starts.size()];
        byte[] packed = new byte[bytes * starts.size()];
        for (int word = 0; word < scales.length; word++) {
            scales[word] = pack(vectors.get(word), packed, word * bytes);
        }
        return new WordVectors(starts.stream().mapToInt(i -> i).toArray(), scales, packed);
    }

    private static float pack(float[] vector, byte[] into, int at) {
        float peak = 0;
        for (float value : vector) {
            peak = Math.max(peak, Math.abs(value));
        }
        int squares = 0;
        for (int i = 0; i < vector.length; i += 2) {
            int low = peak == 0 ? 0 : Math.round(vector[i] / peak * LARGEST);
            int high = peak == 0 ? 0 : Math.round(vector[i + 1] / peak * LARGEST);
            squares += low * low + high * high;
            into[at + i / 2] = (byte) ((low + ZERO) | ((high + ZERO) << 4));
        }
        return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }

    public int count() {
        return starts.length;
    }

    /** Offset of a word in the passage's text, in UTF-16 code units; negative for a word of its heading. */
    public int start(int word) {
        return starts[word];
    }

    /** Writes the vector of a word, of length 1, into {@code into}. */
    public void unpack(int word, float[] into) {
        int bytes = packed.length / starts.length;
        float scale = scales[word];
        for (int i = 0; i < bytes; i++) {
            int both = packed[word * bytes + i];
            into[2 * i] = ((both & NIBBLE) - ZERO) * scale;
            into[2 * i + 1] = (((both >> 4) & NIBBLE) - ZERO) * scale;
        }
    }

    /** Not copies; must not be modified. */
    int[] starts() {
        return starts;
    }

    float[] scales() {
        return scales;
    }

    byte[] packed() {
        return packed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordVectors that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(scales, that.scales)
                && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(packed);
    }
}
