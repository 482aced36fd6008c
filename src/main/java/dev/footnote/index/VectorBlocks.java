package dev.footnote.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Passage vectors for an exact scan: in blocks of rows, and within a block dimension by dimension, so that the JVM
 * multiplies several rows at once, which it does not do for the sum of one row. They are copies: four bytes per
 * dimension and passage. The blocks that a change of the index leaves alone are taken over from the state before it.
 */
final class VectorBlocks {

    /** Keys of a block, and its most rows; their sums stay in the processor's nearest cache. */
    private static final int ROWS = 256;

    private final SortedMap<Long, Block> blocks = new TreeMap<>();

    /**
     * Keys of the passages are given once, in ascending order.
     *
     * @param before an earlier state of the same passages
     */
    VectorBlocks(Map<Long, IndexedPassage> all, @Nullable VectorBlocks before) {
        List<IndexedPassage> rows = new ArrayList<>();
        long group = -1;
        for (long key : all.keySet().stream().mapToLong(i -> i).sorted().toArray()) {
            if (key / ROWS != group) {
                add(group, rows, before);
                rows.clear();
                group = key / ROWS;
            }
            rows.add(all.get(key));
        }
        add(group, rows, before);
    }

    private void add(long group, List<IndexedPassage> rows, @Nullable VectorBlocks before) {
        if (!rows.isEmpty()) {
            Block known = before == null ? null : before.blocks.get(group);
            blocks.put(group, known != null && known.holds(rows) ? known : new Block(rows));
        }
    }

    /** The blocks that this state has in common with another. */
    int shared(VectorBlocks other) {
        return (int) blocks.entrySet().stream()
                .filter(block -> other.blocks.get(block.getKey()) == block.getValue())
                .count();
    }

    /**
     * Passes each passage to the visitor with the dot product of its vector and the query, which is the cosine when
     * both have length 1.
     */
    void scan(float[] query, Visitor visitor) {
        float[] sums = new float[ROWS];
        for (Block block : blocks.values()) {
            int rows = block.passages.length;
            multiply(query, block.packed, rows, sums);
            for (int row = 0; row < rows; row++) {
                visitor.visit(block.passages[row], sums[row]);
            }
        }
    }

    private static final class Block {

        private final IndexedPassage[] passages;
        private final float[] packed;

        Block(List<IndexedPassage> rows) {
            passages = rows.toArray(IndexedPassage[]::new);
            int dimensions = passages[0].vectors().passage().length;
            packed = new float[dimensions * passages.length];
            for (int row = 0; row < passages.length; row++) {
                float[] vector = passages[row].vectors().passage();
                for (int i = 0; i < dimensions; i++) {
                    packed[i * passages.length + row] = vector[i];
                }
            }
        }

        /** Whether these are its very passages; equal ones may have other vectors. */
        @SuppressWarnings("ReferenceEquality")
        boolean holds(List<IndexedPassage> rows) {
            return rows.size() == passages.length
                    && IntStream.range(0, passages.length).allMatch(row -> passages[row] == rows.get(row));
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
