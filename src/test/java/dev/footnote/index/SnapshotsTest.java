package dev.footnote.index;

import static dev.footnote.index.Passages.document;
import static dev.footnote.index.Passages.exact;
import static dev.footnote.index.Passages.graph;
import static dev.footnote.index.Passages.ids;
import static dev.footnote.index.Passages.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {

    private static final float[] QUERY =
            Passages.EMBEDDER.question("words of change").vector();

    private static final LocalDate DAY = LocalDate.of(2024, 11, 22);

    @Test
    void holdsNothingAtFirstAndSaysThatItIsNotComplete() {
        try (Snapshots snapshots = exact();
                Snapshot snapshot = snapshots.acquire()) {
            assertThat(snapshot.isComplete()).isFalse();
            assertThat(snapshot.documents()).isEmpty();
            assertThat(snapshot.passages().size()).isZero();
            assertThat(snapshot.passages().lexical("anything", 5, PassageFilter.NONE))
                    .isEmpty();
            assertThat(snapshot.passages().nearest(new float[384], 5, PassageFilter.NONE))
                    .isEmpty();
        }
    }

    @Test
    void keepsAnAcquiredSnapshotAsItWasWhileDocumentsChange() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "old words"));
            try (Snapshot before = snapshots.acquire()) {
                put(snapshots, document("a", "new text"));
                snapshots.apply(Set.of("a"), List.of(), true);

                assertThat(ids(before.passages().lexical("words", 5, PassageFilter.NONE)))
                        .containsExactly("a#0");
                assertThat(before.document("a").orElseThrow().document().text()).isEqualTo("old words");
            }
            try (Snapshot after = snapshots.acquire()) {
                assertThat(after.documents()).isEmpty();
                assertThat(after.passages().lexical("words text", 5, PassageFilter.NONE))
                        .isEmpty();
                assertThat(after.passages().passagesWith("text")).isZero();
            }
        }
    }

    @Test
    void replacesADocumentThatIsTakenOutAndPutInAtOnce() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "old"), document("b", "other"));

            snapshots.apply(Set.of("a", "b", "unknown"), List.of(document("a", "new"), document("a", "newest")), true);

            try (Snapshot now = snapshots.acquire()) {
                assertThat(now.documents()).containsOnlyKeys("a");
                assertThat(ids(now.passages().lexical("old other new newest", 9, PassageFilter.NONE)))
                        .containsExactly("a#0");
            }
        }
    }

    @Test
    void staysCompleteOnceItWas() {
        try (Snapshots snapshots = exact()) {
            put(snapshots);
            snapshots.apply(Set.of(), List.of(document("a", "text")), false);

            try (Snapshot now = snapshots.acquire()) {
                assertThat(now.isComplete()).isTrue();
            }
        }
    }

    @Test
    void givesNoSnapshotOfAClosedIndex() {
        Snapshots snapshots = exact();
        snapshots.close();
        snapshots.close();

        assertThatThrownBy(snapshots::acquire).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bearsASnapshotBeingClosedTwice() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "text"));
            Snapshot twice = snapshots.acquire();
            twice.close();
            twice.close();

            try (Snapshot now = snapshots.acquire()) {
                assertThat(ids(now.passages().lexical("text", 5, PassageFilter.NONE)))
                        .containsExactly("a#0");
            }
        }
    }

    @Test
    void letsGoOfAReaderThatNobodyHoldsAnyMore() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "text"));
            Snapshot held = snapshots.acquire();
            put(snapshots, document("b", "text"));
            PassageIndex index = held.passages();
            held.close();

            assertThatThrownBy(() -> index.lexical("text", 5, PassageFilter.NONE))
                    .isInstanceOf(org.apache.lucene.store.AlreadyClosedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesNothingWhenAChangeFails(boolean withGraph) {
        try (Snapshots snapshots = withGraph ? graph() : exact()) {
            put(snapshots, document("a", "first words"), document("b", "second words"));

            IndexedDocument bad = document("x".repeat(40_000), "an id that the index cannot hold");
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> snapshots.apply(Set.of("a"), List.of(document("c", "third words"), bad), true))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(found(snapshots, "words")).containsExactlyInAnyOrder("a#0", "b#0");
            }
            snapshots.apply(Set.of("a"), List.of(document("c", "third words")), true);

            assertThat(found(snapshots, "words")).containsExactlyInAnyOrder("b#0", "c#0");
        }
    }

    @Test
    void losesNothingWhenGoingOverToTheGraphFails() {
        try (Snapshots snapshots = new Snapshots(() -> 2, "model")) {
            put(snapshots, document("a", "first words"), document("b", "second words"));

            IndexedDocument bad = document("x".repeat(40_000), "an id that the index cannot hold");
            assertThatThrownBy(() -> put(snapshots, bad)).isInstanceOf(IllegalArgumentException.class);
            put(snapshots, document("c", "third words"));

            assertThat(found(snapshots, "words")).containsExactlyInAnyOrder("a#0", "b#0", "c#0");
            try (Snapshot now = snapshots.acquire()) {
                float[] vector =
                        Passages.EMBEDDER.question("About c third words").vector();
                assertThat(ids(now.passages().nearest(vector, 1, PassageFilter.NONE)))
                        .containsExactly("c#0");
            }
        }
    }

    @Test
    void namesTheSameContentWithTheSameVersionWhateverTheWayToIt() {
        try (Snapshots one = exact();
                Snapshots other = exact()) {
            put(one, document("a", "one"), document("b", "two"));
            put(other, document("b", "other"));
            put(other, document("c", "gone"), document("b", "two"));
            other.apply(Set.of("c"), List.of(document("a", "one")), true);

            assertThat(version(one)).isEqualTo(version(other)).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void namesEachContentDifferently() {
        List<IndexedDocument> contents = List.of(
                document("a", "text"),
                document("b", "text"),
                document("a", "texts"),
                document("a", "te\nxt"),
                document("a", "t\next"),
                document("a", DAY, "text", List.of()),
                Passages.indexed(Document.of("a", "Other title", null, "a", "text"), List.of()),
                new IndexedDocument(Document.of("a", "About a", null, "a", "text"), List.of()));
        Set<String> versions = new HashSet<>();

        for (IndexedDocument content : contents) {
            try (Snapshots snapshots = exact()) {
                put(snapshots, content);
                versions.add(version(snapshots));
            }
        }
        try (Snapshots otherModel = new Snapshots(() -> 9, "other model")) {
            put(otherModel, contents.get(0));
            versions.add(version(otherModel));
        }

        assertThat(versions).hasSize(contents.size() + 1);
    }

    @RepeatedTest(20)
    void ranksAlikeWhateverWasDeletedBefore() {
        List<IndexedDocument> documents = IntStream.range(0, 50)
                .mapToObj(i -> document("d" + i, "common " + "word ".repeat(i % 5 + 1) + (i % 3 == 0 ? "rare" : "")))
                .toList();
        try (Snapshots fresh = exact();
                Snapshots edited = exact()) {
            fresh.apply(Set.of(), documents, true);
            edited.apply(Set.of(), List.of(document("x", "rare rare"), document("y", "rare word")), true);
            for (IndexedDocument document : documents) {
                put(edited, document(document.document().id(), "rare first text"));
            }
            for (int i = documents.size() - 1; i >= 0; i--) {
                put(edited, documents.get(i));
            }
            edited.apply(Set.of("x", "y"), List.of(), true);

            try (Snapshot one = fresh.acquire();
                    Snapshot other = edited.acquire()) {
                assertThat(other.passages().passagesWith("rare")).isEqualTo(17);
                assertThat(other.passages().lexical("rare word", 20, PassageFilter.NONE))
                        .isEqualTo(one.passages().lexical("rare word", 20, PassageFilter.NONE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 20_000})
    void showsReadersOnlyWholeMomentsWhileDocumentsChange(int exactUpTo) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<List<IndexedDocument>> pairs =
                IntStream.range(0, 200).mapToObj(SnapshotsTest::pair).toList();
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try (Snapshots snapshots = new Snapshots(() -> exactUpTo, "model")) {
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
            assertThat(Version.of("model", snapshot.documents().values())).isEqualTo(snapshot.version());
            List<Hit> hits = new ArrayList<>(snapshot.passages().lexical("words", 500, PassageFilter.NONE));
            assertThat(hits).hasSize(snapshot.passages().size());
            hits.addAll(snapshot.passages().nearest(QUERY, 20, PassageFilter.NONE));
            for (Hit hit : hits) {
                Document document = hit.passage().document();
                assertThat(snapshot.document(document.id()).orElseThrow().document())
                        .isSameAs(document);
                assertThat(hit.passage().passage().text())
                        .isEqualTo(hit.passage().passage().span().of(document.text()));
            }
        }
    }

    /** Each moment holds both documents of a pair, with the same text; a half-done change would show one alone. */
    private static List<IndexedDocument> pair(int change) {
        String id = "p" + change % 20;
        String text = "words of change " + change + "\nmore words " + change;
        return List.of(document(id + "/a", text), document(id + "/b", text));
    }

    private static Set<String> idsOf(List<IndexedDocument> documents) {
        return Set.of(
                documents.get(0).document().id(), documents.get(1).document().id());
    }

    private static List<String> found(Snapshots snapshots, String query) {
        try (Snapshot now = snapshots.acquire()) {
            return ids(now.passages().lexical(query, 50, PassageFilter.NONE));
        }
    }

    private static String version(Snapshots snapshots) {
        try (Snapshot now = snapshots.acquire()) {
            return now.version();
        }
    }
}
