package dev.footnote.index;

import java.util.Arrays;
import java.util.Collection;

/**
 * Passage vectors for an exact scan: in blocks of rows, and within a block dimension by dimension, so that the JVM
 * multiplies several rows at once, which it does not do for the sum of one row. They are copies: four bytes per
 * dimension and passage.
 */
final class VectorBlocks {

    /** Rows of a block; their sums stay in the processor's nearest cache. */
    private static final int ROWS = 256;

    private final IndexedPassage[] passages;
    private final float[][] blocks;

    VectorBlocks(Collection<IndexedPassage> all) {
        passages = all.toArray(IndexedPassage[]::new);
        blocks = new float[(passages.length + ROWS - 1) / ROWS][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = packed(block * ROWS, rows(block));
        }
    }

    private float[] packed(int first, int rows) {
        int dimensions = passages[first].vectors().passage().length;
        float[] packed = new float[dimensions * rows];
        for (int row = 0; row < rows; row++) {
            float[] vector = passages[first + row].vectors().passage();
            for (int i = 0; i < dimensions; i++) {
                packed[i * rows + row] = vector[i];
            }
        }
        return packed;
    }

    private int rows(int block) {
        return Math.min(ROWS, passages.length - block * ROWS);
    }

    /**
     * Passes each passage to the visitor with the dot product of its vector and the query, which is the cosine when
     * both have length 1.
     */
    void scan(float[] query, Visitor visitor) {
        float[] sums = new float[ROWS];
        for (int block = 0; block < blocks.length; block++) {
            int rows = rows(block);
            multiply(query, blocks[block], rows, sums);
            for (int row = 0; row < rows; row++) {
                visitor.visit(passages[block * ROWS + row], sums[row]);
            }
        }
    }

    private static void multiply(float[] query, float[] block, int rows, float[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < query.length; i++) {
            add(query[i], block, i * rows, rows, sums);
        }
    }

    /** A separate loop, which the compiler turns into vector instructions. */
    private static void add(float factor, float[] block, int from, int rows, float[] sums) {
        for (int row = 0; row < rows; row++) {
            sums[row] += factor * block[from + row];
        }
    }

    /** Receives each passage of a scan. */
    interface Visitor {

        void visit(IndexedPassage passage, float dotProduct);
    }
}
