package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots that readers acquire while documents change. */
class ConcurrentSnapshotsIT {

    private static final float[] QUERY =
            IndexedDocumentFixtures.EMBEDDER.embedQuestion("words of change").vector();

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 20_000})
    void readersSeeOnlyCompleteStatesWhileDocumentsChange(int exactUpTo) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<List<IndexedDocument>> pairs =
                IntStream.range(0, 200).mapToObj(ConcurrentSnapshotsIT::pair).toList();
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try (Snapshots snapshots = new Snapshots(new FixedIndexConfig(exactUpTo), "model")) {
            Callable<Integer> read = () -> {
                int reads = 0;
                do {
                    assertWhole(snapshots);
                    reads++;
                } while (!done.get());
                return reads;
            };
            List<Future<Integer>> reading =
                    IntStream.range(0, 8).mapToObj(i -> readers.submit(read)).toList();
            for (int change = 0; change < 200; change++) {
                List<IndexedDocument> pair = pairs.get(change);
                boolean removes = change % 7 == 6;
                snapshots.apply(removes ? idsOf(pair) : Set.of(), removes ? List.of() : pair, true);
            }
            done.set(true);
            for (Future<Integer> one : reading) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    private static void assertWhole(Snapshots snapshots) {
        try (Snapshot snapshot = snapshots.acquire()) {
            assertThat(snapshot.documents().size() % 2).isZero();
            assertThat(new SnapshotVersion("model", snapshot.documents().values()).hash())
                    .isEqualTo(snapshot.version());
            List<Hit> hits = new ArrayList<>(snapshot.passages().lexical("words", 500, PassageFilter.NONE));
            assertThat(hits).hasSize(snapshot.passages().size());
            hits.addAll(snapshot.passages().nearest(QUERY, 20, PassageFilter.NONE));
            for (Hit hit : hits) {
                Document document = hit.passage().document();
                assertThat(snapshot.document(document.id()).orElseThrow().document())
                        .isSameAs(document);
                assertThat(hit.passage().passage().text())
                        .isEqualTo(hit.passage().passage().span().textIn(document.text()));
            }
        }
    }

    /** Each state contains both documents of a pair, with the same text; a partial change would show only one. */
    private static List<IndexedDocument> pair(int change) {
        String id = "p" + change % 20;
        String text = "words of change " + change + "\nmore words " + change;
        return List.of(document(id + "/a", text), document(id + "/b", text));
    }

    private static Set<String> idsOf(List<IndexedDocument> documents) {
        return Set.of(
                documents.get(0).document().id(), documents.get(1).document().id());
    }
}
