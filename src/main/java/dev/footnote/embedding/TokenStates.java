package dev.footnote.embedding;

import org.apache.lucene.util.VectorUtil;

/** What the model makes of each word piece it reads: one row of {@link #DIMENSIONS} numbers a piece. */
final class TokenStates {

    static final int DIMENSIONS = 384;

    private final float[] rows;

    TokenStates(float[] rows) {
        if (rows.length == 0 || rows.length % DIMENSIONS != 0) {
            throw new EmbeddingException(
                    "the model gave %d numbers, not rows of %d".formatted(rows.length, DIMENSIONS));
        }
        this.rows = rows;
    }

    int count() {
        return rows.length / DIMENSIONS;
    }

    /** The mean of the rows from {@code from} to before {@code to}, made of length 1; zeros when there is no row. */
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

    /** For each row of one range the highest cosine with one of the other: their mean; 0 when a range is empty. */
    double match(int from, int to, int otherFrom, int otherTo) {
        if (from >= to || otherFrom >= otherTo) {
            return 0;
        }
        float[][] others = new float[otherTo - otherFrom][];
        for (int i = 0; i < others.length; i++) {
            others[i] = mean(otherFrom + i, otherFrom + i + 1);
        }
        double sum = 0;
        for (int row = from; row < to; row++) {
            float[] own = mean(row, row + 1);
            double highest = -1;
            for (float[] other : others) {
                highest = Math.max(highest, VectorUtil.dotProduct(own, other));
            }
            sum += highest;
        }
        return sum / (to - from);
    }

    /** The sum points where the mean points, so it need not be divided by the count first. */
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
