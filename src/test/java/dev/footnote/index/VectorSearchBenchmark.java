package dev.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The ten nearest of many passages, without the embedding of the question: exact, through the graph, and by
 * langchain4j's store in memory, which is the baseline; turn about in one run. The vectors lie around centres, as those
 * of texts lie around topics. Not part of the build:
 * {@code ./mvnw test -Dtest=VectorSearchBenchmark}
 */
class VectorSearchBenchmark {

    private static final int PASSAGES = Integer.getInteger("passages", 50_000);
    private static final int DIMENSIONS = 384;
    private static final int TOPICS = 500;
    private static final int WARM_UP = 30;
    private static final int RUNS = 100;
    private static final int WANTED = 10;

    private final Random random = new Random(11);

    @Test
    void measuresVectorSearchAgainstLangchain4j() {
        float[][] topics = IntStream.range(0, TOPICS)
                .mapToObj(topic -> around(new float[DIMENSIONS], 1))
                .toArray(float[][]::new);
        List<IndexedDocument> documents = new ArrayList<>();
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        for (int i = 0; i < PASSAGES; i++) {
            float[] vector = around(topics[i % TOPICS], 0.05);
            documents.add(IndexedDocumentFixtures.withVector("d" + i, vector));
            store.add("d" + i, Embedding.from(vector));
        }
        try (Snapshots exact = new Snapshots(new FixedIndexConfig(PASSAGES), "model");
                Snapshots graph = new Snapshots(new FixedIndexConfig(0), "model")) {
            exact.apply(Set.of(), documents, true);
            graph.apply(Set.of(), documents, true);
            measure(
                    topics,
                    new Search("stock store", query -> stock(store, query)),
                    List.of(
                            new Search("exact", query -> nearest(exact, query)),
                            new Search("graph", query -> nearest(graph, query))));
        }
    }

    private void measure(float[][] topics, Search baseline, List<Search> searches) {
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            float[] query = around(topics[random.nextInt(TOPICS)], 0.05);
            Set<String> expected = baseline.run(query, run >= WARM_UP);
            for (Search search : searches) {
                Set<String> found = search.run(query, run >= WARM_UP);
                assertThat(found).hasSize(WANTED);
                found.retainAll(expected);
                search.agreed += run < WARM_UP ? 0 : found.size();
            }
        }
        System.out.printf(Locale.ROOT, "%d passages, p50 of %s %.2f ms%n", PASSAGES, baseline.name, baseline.median());
        for (Search search : searches) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p50 %.2f ms, %.1f times as fast, %.3f of the same ten%n",
                    search.name,
                    search.median(),
                    baseline.median() / search.median(),
                    search.agreed / (double) (WANTED * RUNS));
        }
    }

    private static Set<String> stock(InMemoryEmbeddingStore<TextSegment> store, float[] query) {
        Set<String> ids = new HashSet<>();
        store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(query))
                        .maxResults(WANTED)
                        .build())
                .matches()
                .forEach(match -> ids.add(match.embeddingId()));
        return ids;
    }

    private static Set<String> nearest(Snapshots snapshots, float[] query) {
        Set<String> ids = new HashSet<>();
        try (Snapshot snapshot = snapshots.acquire()) {
            snapshot.passages()
                    .nearest(query, WANTED, PassageFilter.NONE)
                    .forEach(hit -> ids.add(hit.passage().document().id()));
        }
        return ids;
    }

    /** A vector of length 1 that differs from the centre by a normal deviate in each dimension. */
    private float[] around(float[] centre, double deviation) {
        float[] vector = centre.clone();
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] += (float) (deviation * random.nextGaussian());
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static final class Search {

        private final String name;
        private final Function<float[], Set<String>> ids;
        private final List<Long> nanos = new ArrayList<>();
        private int agreed;

        Search(String name, Function<float[], Set<String>> ids) {
            this.name = name;
            this.ids = ids;
        }

        Set<String> run(float[] query, boolean isCounted) {
            long start = System.nanoTime();
            Set<String> found = ids.apply(query);
            if (isCounted) {
                nanos.add(System.nanoTime() - start);
            }
            return found;
        }

        /** In milliseconds. */
        double median() {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2] / 1e6;
        }
    }
}
