package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.document;
import static dev.footnote.index.IndexedDocumentFixtures.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.index.kept.KeptIndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSnapshotsTest {

    private static final int EXACT = 20_000;

    private static final int GRAPH = 0;

    private static final List<String> QUERIES = List.of("common", "rare word", "word", "fresh changed", "gone");

    @TempDir
    private Path temp;

    @Test
    void ranksLikeAFreshIndexAfterDocumentsWereChangedAddedAndDeleted() {
        keep(EXACT, corpus());
        List<IndexedDocument> changed = new ArrayList<>(corpus().subList(0, 40));
        changed.set(3, document("d3", "changed fresh words"));
        changed.add(document("new", "fresh rare word"));

        try (Snapshots kept = start(EXACT);
                Snapshots fresh = new Snapshots(new FixedIndexConfig(EXACT), "model")) {
            addInSteps(kept, changed);
            fresh.apply(Set.of(), changed, true);

            assertThat(hits(kept)).isEqualTo(hits(fresh));
            assertThat(version(kept)).isEqualTo(version(fresh));
            try (Snapshot one = kept.acquire();
                    Snapshot other = fresh.acquire()) {
                assertThat(one.passages().passagesWith("rare"))
                        .isEqualTo(other.passages().passagesWith("rare"));
                assertThat(one.passages().passagesWith("gone")).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {EXACT, GRAPH})
    void ranksAsBeforeTheRestart(int exactUpTo) {
        Map<String, List<Hit>> before = keep(exactUpTo, corpus());

        try (Snapshots kept = start(exactUpTo)) {
            addInSteps(kept, corpus());

            assertThat(hits(kept)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {EXACT, GRAPH})
    void findsADocumentOnlyWhenItIsAddedAgain(int exactUpTo) {
        keep(exactUpTo, List.of(document("a", "first words"), document("b", "second words")));

        try (Snapshots kept = start(exactUpTo)) {
            assertThat(found(kept, "words")).isEmpty();
            kept.apply(Set.of(), List.of(document("b", "second words")), false);

            assertThat(found(kept, "words")).containsExactly("b#0");
            assertThat(nearest(kept, "words")).containsExactly("b#0");
        }
    }

    @Test
    void knowsThePassagesOfUnchangedDocumentsUntilAllAreRead() {
        keep(EXACT, List.of(document("a", "first"), document("b", "second")));
        IndexedDocument same = document("a", "first");

        try (Snapshots kept = start(EXACT)) {
            assertThat(kept.kept(same.document()).orElseThrow())
                    .extracting(annotated -> annotated.passage())
                    .containsExactly(same.passages().get(0).passage());
            assertThat(kept.kept(document("b", "changed").document())).isEmpty();
            kept.apply(Set.of(), List.of(same), true);

            assertThat(kept.kept(document("b", "second").document())).isEmpty();
        }
    }

    @Test
    void writesNothingWhenNothingHasChanged() throws IOException {
        keep(EXACT, corpus());
        Map<String, Object> before = files();

        keep(EXACT, corpus());

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void keepsTheDocumentsReadSoFar() {
        try (Snapshots interrupted = start(EXACT)) {
            interrupted.apply(Set.of(), List.of(document("a", "first")), false);
        }

        try (Snapshots kept = start(EXACT)) {
            assertThat(kept.kept(document("a", "first").document())).isPresent();
        }
    }

    @Test
    void keepsWhatWaitsWhenAStartIsInterrupted() {
        keep(EXACT, List.of(document("a", "first"), document("b", "second")));
        try (Snapshots interrupted = start(EXACT)) {
            interrupted.apply(Set.of(), List.of(document("c", "third"), document("b", "changed")), false);
        }

        try (Snapshots kept = start(EXACT)) {
            assertThat(kept.kept(document("a", "first").document())).isPresent();
            assertThat(kept.kept(document("b", "changed").document())).isPresent();
            assertThat(kept.kept(document("c", "third").document())).isPresent();
        }
    }

    @Test
    void searchesWithoutTheGraphWhenFewPassagesAreLeft() {
        keep(5, corpus());
        List<IndexedDocument> few = corpus().subList(0, 4);

        try (Snapshots kept = start(5);
                Snapshots fresh = new Snapshots(new FixedIndexConfig(5), "model")) {
            kept.apply(Set.of(), few, true);
            fresh.apply(Set.of(), few, true);

            assertThat(nearest(kept, "rare")).isEqualTo(nearest(fresh, "rare"));
        }
    }

    @Test
    void buildsTheIndexFromTheDocumentsWhenAnythingItDependsOnHasChanged() {
        keep(EXACT, List.of(document("a", "first")));

        try (Snapshots other = snapshots(EXACT, Map.of("build", "2"))) {
            other.load();

            assertThat(other.kept(document("a", "first").document())).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFolder() throws IOException {
        keep(EXACT, corpus());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    private Path folder() {
        return temp.resolve("index");
    }

    private Snapshots snapshots(int exactUpTo, Map<String, String> identity) {
        return new Snapshots(
                new FixedIndexConfig(exactUpTo),
                "model",
                new Snapshots.Callbacks((apart, together) -> false, id -> false),
                new KeptIndexFolder(folder(), identity));
    }

    private Snapshots start(int exactUpTo) {
        Snapshots snapshots = snapshots(exactUpTo, Map.of("build", "1"));
        snapshots.load();
        return snapshots;
    }

    /** What a run over these documents finds. */
    private Map<String, List<Hit>> keep(int exactUpTo, Collection<IndexedDocument> documents) {
        try (Snapshots snapshots = start(exactUpTo)) {
            snapshots.apply(Set.of(), documents, true);
            return hits(snapshots);
        }
    }

    private static List<IndexedDocument> corpus() {
        return IntStream.range(0, 50)
                .mapToObj(i -> document(
                        "d" + i,
                        "common " + "word ".repeat(i % 5 + 1) + (i % 3 == 0 ? "rare" : "") + (i >= 40 ? " gone" : "")))
                .toList();
    }

    private static void addInSteps(Snapshots snapshots, List<IndexedDocument> documents) {
        for (int i = 0; i < documents.size(); i += 7) {
            int end = Math.min(i + 7, documents.size());
            snapshots.apply(Set.of(), documents.subList(i, end), end == documents.size());
        }
    }

    private static Map<String, List<Hit>> hits(Snapshots snapshots) {
        Map<String, List<Hit>> hits = new TreeMap<>();
        try (Snapshot now = snapshots.acquire()) {
            for (String query : QUERIES) {
                hits.put("words " + query, now.passages().lexical(query, 20, PassageFilter.NONE));
                hits.put("vector " + query, now.passages().nearest(vector(query), 20, PassageFilter.NONE));
            }
        }
        return hits;
    }

    private static float[] vector(String query) {
        return IndexedDocumentFixtures.EMBEDDER.embedQuestion(query).vector();
    }

    private static String version(Snapshots snapshots) {
        try (Snapshot now = snapshots.acquire()) {
            return now.version();
        }
    }

    private static List<String> found(Snapshots snapshots, String query) {
        try (Snapshot now = snapshots.acquire()) {
            return ids(now.passages().lexical(query, 50, PassageFilter.NONE));
        }
    }

    private static List<String> nearest(Snapshots snapshots, String query) {
        try (Snapshot now = snapshots.acquire()) {
            return ids(now.passages().nearest(vector(query), 50, PassageFilter.NONE));
        }
    }

    private Map<String, Object> files() throws IOException {
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                files.put(
                        file.getFileName().toString(),
                        List.of(Files.getLastModifiedTime(file), Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return files;
    }
}
