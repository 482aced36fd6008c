package dev.footnote.embedding;

import java.util.Arrays;

/**
 * The contextual vector of a sentence, quantized to one byte for each dimension: a quarter of the memory, with an error
 * of the cosine below 0.01.
 */
public final class SentenceVector {

    private static final float LARGEST = 127f;

    private final byte[] values;
    private final float scale;

    /** {@code scale} times {@code values} has length 1, or 0 for a sentence that the model did not read. */
    public SentenceVector(byte[] values, float scale) {
        if (!Float.isFinite(scale) || scale < 0) {
            throw new IllegalArgumentException("not a scale: %s".formatted(scale));
        }
        this.values = values;
        this.scale = scale;
    }

    /** Quantizes a vector; a zero vector stays zero. */
    public static SentenceVector of(float[] vector) {
        float peak = 0;
        for (float value : vector) {
            peak = Math.max(peak, Math.abs(value));
        }
        byte[] values = new byte[vector.length];
        int squares = 0;
        for (int i = 0; peak > 0 && i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / peak * LARGEST);
            squares += values[i] * values[i];
        }
        return new SentenceVector(values, squares == 0 ? 0 : (float) (1 / Math.sqrt(squares)));
    }

    /** The cosine with a vector of length 1; 0 when the model read nothing of this sentence. */
    public float cosine(float[] unitQuery) {
        if (unitQuery.length != values.length) {
            throw new IllegalArgumentException("%d dimensions, not %d".formatted(unitQuery.length, values.length));
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += unitQuery[i] * values[i];
        }
        return sum * scale;
    }

    /** Not a copy; must not be modified. */
    byte[] values() {
        return values;
    }

    float scale() {
        return scale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceVector that && scale == that.scale && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Float.hashCode(scale);
    }
}
