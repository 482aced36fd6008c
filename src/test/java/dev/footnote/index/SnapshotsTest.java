package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.document;
import static dev.footnote.index.IndexedDocumentFixtures.exact;
import static dev.footnote.index.IndexedDocumentFixtures.graph;
import static dev.footnote.index.IndexedDocumentFixtures.ids;
import static dev.footnote.index.IndexedDocumentFixtures.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {

    @Test
    void isEmptyAndIncompleteAtFirst() {
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
    void acquiredSnapshotDoesNotChangeWhileDocumentsChange() {
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
    void replacesADocumentThatIsRemovedAndAddedInOneChange() {
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

    @ParameterizedTest
    @ValueSource(ints = {0, 20_000})
    void findsNoPassageOfADocumentThatWasDeletedAfterItWasIndexed(int exactUpTo) {
        Set<String> deleted = new HashSet<>();
        try (Snapshots snapshots = new Snapshots(
                new FixedIndexConfig(exactUpTo), "model", (apart, together) -> false, deleted::contains)) {
            put(snapshots, document("a", "first words"), document("b", "second words"));
            float[] vector =
                    IndexedDocumentFixtures.EMBEDDER.embedQuestion("words").vector();

            deleted.add("a");

            try (Snapshot now = snapshots.acquire()) {
                assertThat(ids(now.passages().lexical("words", 5, PassageFilter.NONE)))
                        .containsExactly("b#0");
                assertThat(ids(now.passages().nearest(vector, 5, PassageFilter.NONE)))
                        .containsExactly("b#0");
            }
        }
    }

    @Test
    void staysComplete() {
        try (Snapshots snapshots = exact()) {
            put(snapshots);
            snapshots.apply(Set.of(), List.of(document("a", "text")), false);

            try (Snapshot now = snapshots.acquire()) {
                assertThat(now.isComplete()).isTrue();
            }
        }
    }

    @Test
    void returnsNoSnapshotAfterClosing() {
        Snapshots snapshots = exact();
        snapshots.close();
        snapshots.close();

        assertThatThrownBy(snapshots::acquire).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allowsClosingASnapshotTwice() {
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
    void closesAReaderThatIsNoLongerUsed() {
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
    void keepsTheOldStateIfAChangeFails(boolean withGraph) {
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
    void keepsTheOldStateIfTheSwitchToTheGraphFails() {
        try (Snapshots snapshots = new Snapshots(new FixedIndexConfig(2), "model")) {
            put(snapshots, document("a", "first words"), document("b", "second words"));

            IndexedDocument bad = document("x".repeat(40_000), "an id that the index cannot hold");
            assertThatThrownBy(() -> put(snapshots, bad)).isInstanceOf(IllegalArgumentException.class);
            put(snapshots, document("c", "third words"));

            assertThat(found(snapshots, "words")).containsExactlyInAnyOrder("a#0", "b#0", "c#0");
            try (Snapshot now = snapshots.acquire()) {
                float[] vector = IndexedDocumentFixtures.EMBEDDER
                        .embedQuestion("About c third words")
                        .vector();
                assertThat(ids(now.passages().nearest(vector, 1, PassageFilter.NONE)))
                        .containsExactly("c#0");
            }
        }
    }

    @RepeatedTest(20)
    void ranksIndependentlyOfEarlierDeletions() {
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

    private static List<String> found(Snapshots snapshots, String query) {
        try (Snapshot now = snapshots.acquire()) {
            return ids(now.passages().lexical(query, 50, PassageFilter.NONE));
        }
    }
}
