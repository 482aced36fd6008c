package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.document;
import static dev.footnote.index.IndexedDocumentFixtures.exact;
import static dev.footnote.index.IndexedDocumentFixtures.graph;
import static dev.footnote.index.IndexedDocumentFixtures.ids;
import static dev.footnote.index.IndexedDocumentFixtures.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LucenePassageIndexTest {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 15);

    @Test
    void findsByWordsOfTitleAndText() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("jets", "Engines are made"), document("ships", "Hulls are made"));
            try (Snapshot now = snapshots.acquire()) {
                PassageIndex index = now.passages();

                assertThat(ids(index.lexical("jets", 5, PassageFilter.NONE))).containsExactly("jets#0");
                assertThat(ids(index.lexical("a hull", 5, PassageFilter.NONE))).containsExactly("ships#0");
                assertThat(index.lexical("the of", 5, PassageFilter.NONE)).isEmpty();
                assertThat(index.lexical("", 5, PassageFilter.NONE)).isEmpty();
            }
        }
    }

    @Test
    void searchesInterrogativeWordsOnlyWithoutOtherWords() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("jets", "Engines are made"), document("names", "Tell the name and list it"));
            try (Snapshot now = snapshots.acquire()) {
                PassageIndex index = now.passages();

                assertThat(ids(index.lexical("tell me the name of the engine", 5, PassageFilter.NONE)))
                        .containsExactly("jets#0");
                assertThat(ids(index.lexical("list the name", 5, PassageFilter.NONE)))
                        .containsExactly("names#0");
            }
        }
    }

    @Test
    void ranksAPassageAboutAWordAboveOneThatMentionsIt() {
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "Zeppelins carried mail"), document("zeppelins", "They carried mail"));
            try (Snapshot now = snapshots.acquire()) {
                assertThat(ids(now.passages().lexical("zeppelins", 5, PassageFilter.NONE)))
                        .containsExactly("zeppelins#0", "a#0");
            }
        }
    }

    @Test
    void acceptsQueriesWithMoreTermsThanLuceneAllows() {
        String query = "engine "
                + String.join(
                        " ", IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList());
        try (Snapshots snapshots = exact()) {
            put(snapshots, document("a", "Engines are made"));
            try (Snapshot now = snapshots.acquire()) {
                assertThat(now.passages().lexical(query, 5, new PassageFilter(DayRange.year(2024), Set.of("a"))))
                        .isEmpty();
                assertThat(now.passages().lexical(query, 5, PassageFilter.NONE)).hasSize(1);
            }
        }
    }

    @Test
    void breaksTiesByIdAndNotByInsertionOrder() {
        List<IndexedDocument> documents = new ArrayList<>(IntStream.range(100, 300)
                .mapToObj(i -> document("d" + i, "same words"))
                .toList());
        Collections.shuffle(documents, new Random(1));
        List<String> expected =
                IntStream.range(100, 107).mapToObj(i -> "d" + i + "#0").toList();
        try (Snapshots snapshots = exact()) {
            for (IndexedDocument document : documents) {
                put(snapshots, document);
            }
            try (Snapshot now = snapshots.acquire()) {
                float[] vector = IndexedDocumentFixtures.EMBEDDER
                        .embedQuestion("same words")
                        .vector();

                assertThat(ids(now.passages().lexical("same", 7, PassageFilter.NONE)))
                        .isEqualTo(expected);
                assertThat(now.passages().lexical("same", 500, PassageFilter.NONE))
                        .hasSize(200);
                assertThat(now.passages().nearest(vector, 7, PassageFilter.NONE))
                        .hasSize(7);
            }
        }
    }

    @Property(tries = 60)
    void findsOnlyWhatTheFilterMatches(
            @ForAll("corpora") List<IndexedDocument> documents, @ForAll("filters") PassageFilter filter) {
        List<IndexedDocument> different = List.copyOf(documents.stream()
                .collect(java.util.stream.Collectors.toMap(d -> d.document().id(), d -> d, (a, b) -> b))
                .values());
        List<String> expected = different.stream()
                .flatMap(document -> document.passages().stream())
                .filter(filter::matches)
                .map(passage ->
                        passage.document().id() + "#" + passage.passage().ordinal())
                .toList();
        float[] vector =
                IndexedDocumentFixtures.EMBEDDER.embedQuestion("same words").vector();

        for (Snapshots snapshots : List.of(exact(), graph())) {
            snapshots.apply(Set.of(), different, true);
            try (snapshots;
                    Snapshot now = snapshots.acquire()) {
                assertThat(ids(now.passages().lexical("same", 200, filter)))
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(ids(now.passages().nearest(vector, 200, filter)))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Provide
    Arbitrary<List<IndexedDocument>> corpora() {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 12).map(i -> "d" + i);
        Arbitrary<LocalDate> dates = days().injectNull(0.3);
        return Combinators.combine(ids, dates, ranges().list().ofMaxSize(3))
                .as((id, date, mentioned) -> document(id, date, "same words\nthe same again", mentioned))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<PassageFilter> filters() {
        Arbitrary<Set<String>> documents = Arbitraries.integers()
                .between(0, 14)
                .map(i -> "d" + i)
                .set()
                .ofMaxSize(5)
                .injectNull(0.4);
        return Combinators.combine(ranges().injectNull(0.3), documents).as(PassageFilter::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-10, 10).map(DAY::plusDays);
    }

    private static Arbitrary<DayRange> ranges() {
        return Arbitraries.oneOf(
                Combinators.combine(days(), Arbitraries.integers().between(0, 5))
                        .as((day, more) -> new DayRange(day, day.plusDays(more))),
                days().map(DayRange::since),
                days().map(DayRange::until),
                Arbitraries.just(new DayRange(LocalDate.MIN, LocalDate.MAX)));
    }

    static float[] unit(Random random) {
        float[] vector = new float[384];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
