package dev.footnote.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * What the model made of each word of a passage that carries a topic, in the passage's own run: half a byte for each
 * dimension, at a cosine that is off by about 0.004. Compared with a question word by word (late interaction, ColBERT,
 * arXiv 2004.12832), they tell which of its words a sentence answers to.
 */
public final class WordVectors {

    /** Of a passage of which no word is kept. */
    public static final WordVectors NONE = new WordVectors(new int[0], new float[0], new byte[0]);

    private static final int LARGEST = 7;
    private static final int ZERO = 8;
    private static final int NIBBLE = 0xF;

    private final int[] starts;
    private final float[] scales;
    private final byte[] packed;

    /**
     * Takes the arrays as they are.
     *
     * @param starts where each word begins in the passage's text, ascending; negative in its heading
     * @param scales what makes each vector of length 1
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
     * The nearest vectors of half bytes; {@code starts} and {@code vectors} go together. A vector of zeros stays one.
     *
     * @throws IllegalArgumentException when they do not, or the vectors are not all of one even size
     */
    static WordVectors of(List<Integer> starts, List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.get(0).length;
        boolean alike = vectors.stream().allMatch(vector -> vector.length == dimensions);
        if (starts.size() != vectors.size() || dimensions % 2 != 0 || !alike) {
            throw new IllegalArgumentException("%d words, %d vectors of %s%d dimensions"
                    .formatted(starts.size(), vectors.size(), alike ? "" : "not always ", dimensions));
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

    /** Where the word begins in the passage's text, in UTF-16 code units; negative for a word of its heading. */
    public int start(int word) {
        return starts[word];
    }

    /** The vector of a word, of length 1, written into {@code into}. */
    public void unpack(int word, float[] into) {
        int bytes = packed.length / starts.length;
        float scale = scales[word];
        for (int i = 0; i < bytes; i++) {
            int both = packed[word * bytes + i];
            into[2 * i] = ((both & NIBBLE) - ZERO) * scale;
            into[2 * i + 1] = (((both >> 4) & NIBBLE) - ZERO) * scale;
        }
    }

    /** Not copies: callers do not write to them. */
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
