package dev.footnote.embedding;

/** The model's output: one row of {@link #DIMENSIONS} numbers for each word piece. */
final class TokenStates {

    static final int DIMENSIONS = 384;

    private final float[] rows;

    TokenStates(float[] rows) {
        if (rows.length == 0 || rows.length % DIMENSIONS != 0) {
            throw new EmbeddingException(
                    "the model returned %d numbers, not rows of %d".formatted(rows.length, DIMENSIONS));
        }
        this.rows = rows;
    }

    int count() {
        return rows.length / DIMENSIONS;
    }

    /** The mean of rows {@code from} to {@code to} (exclusive), normalized to length 1; zeros if there is no row. */
    float[] mean(int from, int to) {
        float[] sum = new float[DIMENSIONS];
        for (int row = from; row < to; row++) {
            int at = row * DIMENSIONS;
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += rows[at + i];
            }
        }
        return toUnitLength(sum);
    }

    /** The sum has the direction of the mean, so it need not be divided by the count first. */
    private static float[] toUnitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; length > 0 && i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
