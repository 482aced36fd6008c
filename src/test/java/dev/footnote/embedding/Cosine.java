package dev.footnote.embedding;

/** Compares vectors in tests. */
final class Cosine {

    private Cosine() {}

    static double of(float[] left, float[] right) {
        double dot = 0;
        double lefts = 0;
        double rights = 0;
        for (int i = 0; i < left.length; i++) {
            dot += (double) left[i] * right[i];
            lefts += (double) left[i] * left[i];
            rights += (double) right[i] * right[i];
        }
        return dot / Math.sqrt(lefts * rights);
    }
}
