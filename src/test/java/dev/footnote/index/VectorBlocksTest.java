package dev.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorBlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 700})
    void computesTheDotProductOfEachPassage(int count) {
        Random random = new Random(count);
        List<IndexedPassage> passages = IntStream.range(0, count)
                .mapToObj(i -> IndexedDocumentFixtures.withVector("d" + i, vector(random))
                        .passages()
                        .get(0))
                .toList();
        float[] query = vector(random);
        Map<IndexedPassage, Float> told = new HashMap<>();

        new VectorBlocks(keyed(passages), null).scan(query, told::put);

        assertThat(told).hasSize(count);
        told.forEach((passage, product) -> assertThat(product)
                .isCloseTo(VectorUtil.dotProduct(query, passage.vectors().passage()), within(1e-5f)));
    }

    @Test
    void takesOverTheBlocksWithoutAChange() {
        Random random = new Random(5);
        List<IndexedPassage> passages = IntStream.range(0, 700)
                .mapToObj(i -> IndexedDocumentFixtures.withVector("d" + i, vector(random))
                        .passages()
                        .get(0))
                .toList();
        Map<Long, IndexedPassage> changed = keyed(passages);
        VectorBlocks before = new VectorBlocks(changed, null);

        changed.remove(300L);
        VectorBlocks after = new VectorBlocks(changed, before);

        assertThat(after.shared(before)).isEqualTo(2);
        Map<IndexedPassage, Float> told = new HashMap<>();
        after.scan(vector(random), told::put);
        assertThat(told.keySet()).hasSize(699).doesNotContain(passages.get(300));
    }

    private static Map<Long, IndexedPassage> keyed(List<IndexedPassage> passages) {
        Map<Long, IndexedPassage> keyed = new HashMap<>();
        passages.forEach(passage -> keyed.put((long) keyed.size(), passage));
        return keyed;
    }

    private static float[] vector(Random random) {
        float[] vector = new float[24];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
