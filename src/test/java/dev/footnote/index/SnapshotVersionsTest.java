package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.document;
import static dev.footnote.index.IndexedDocumentFixtures.exact;
import static dev.footnote.index.IndexedDocumentFixtures.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.structure.TextDocument;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 22);

    @Test
    void sameContentHasTheSameVersionRegardlessOfItsHistory() {
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
    void differentContentHasADifferentVersion() {
        List<IndexedDocument> contents = List.of(
                document("a", "text"),
                document("b", "text"),
                document("a", "texts"),
                document("a", "te\nxt"),
                document("a", "t\next"),
                document("a", DAY, "text", List.of()),
                IndexedDocumentFixtures.indexed(TextDocument.of("a", "Other title", null, "a", "text"), List.of()),
                new IndexedDocument(TextDocument.of("a", "About a", null, "a", "text"), List.of()));
        Set<String> versions = new HashSet<>();

        for (IndexedDocument content : contents) {
            try (Snapshots snapshots = exact()) {
                put(snapshots, content);
                versions.add(version(snapshots));
            }
        }
        try (Snapshots otherModel = new Snapshots(new FixedIndexConfig(9), "other model")) {
            put(otherModel, contents.get(0));
            versions.add(version(otherModel));
        }

        assertThat(versions).hasSize(contents.size() + 1);
    }

    private static String version(Snapshots snapshots) {
        try (Snapshot now = snapshots.acquire()) {
            return now.version();
        }
    }
}
