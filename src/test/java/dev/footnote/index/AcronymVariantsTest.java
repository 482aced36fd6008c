package dev.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymVariantsTest {

    private static final String DEFINITION = "Parliament heard the Coastal Dredging Authority (CDA) on Monday.";

    private final Snapshots snapshots = IndexedDocumentFixtures.exact();

    @AfterEach
    void close() {
        snapshots.close();
    }

    @Test
    void findsTheLongFormByTheAcronym() {
        add(IndexedDocumentFixtures.document("a", DEFINITION));

        assertThat(variants("What does the CDA do?"))
                .containsExactly(new AcronymVariant(Set.of("cda"), Set.of("coastal", "dredg", "author")));
    }

    @Test
    void findsTheAcronymByTheLongForm() {
        add(IndexedDocumentFixtures.document("a", DEFINITION));

        assertThat(variants("how many ships do the coastal dredging authorities own"))
                .containsExactly(new AcronymVariant(Set.of("coastal", "dredg", "author"), Set.of("cda")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Who are the authorities?", "dredging", "the coastal authority", "CD A", "\ud800"})
    void findsNothingForOtherWords(String question) {
        add(IndexedDocumentFixtures.document("a", DEFINITION));

        assertThat(variants(question)).isEmpty();
    }

    @Test
    void doesNotTreatALowerCaseWordAsAnAcronym() {
        add(IndexedDocumentFixtures.document("a", "The Union of Smiths (US) met."));

        assertThat(variants("tell us more")).isEmpty();
        assertThat(variants("Where did the US meet?")).hasSize(1);
    }

    @Test
    void usesTheThreeMostFrequentLongForms() {
        add(
                IndexedDocumentFixtures.document(
                        "a", String.join("\n", DEFINITION, DEFINITION, DEFINITION, DEFINITION)),
                IndexedDocumentFixtures.document("b", lines("A Common Dental Ache (CDA) came.", 3)),
                IndexedDocumentFixtures.document("c", lines("The Centre of Dull Arts (CDA) closed.", 2)),
                IndexedDocumentFixtures.document("d", "Some Cats Defy Animals (CDA) at night."));

        assertThat(variants("CDA"))
                .extracting(AcronymVariant::documentTerms)
                .containsExactly(
                        Set.of("coastal", "dredg", "author"),
                        Set.of("common", "dental", "ach"),
                        Set.of("center", "dull", "art"));
    }

    @Test
    void forgetsTheAcronymsOfADeletedDocument() {
        IndexedDocumentFixtures.both().forEach((name, some) -> {
            try (some) {
                IndexedDocumentFixtures.put(
                        some,
                        IndexedDocumentFixtures.document("a", DEFINITION),
                        IndexedDocumentFixtures.document("b", "The CDA was founded in 1974."));
                assertThat(variants(some, "CDA")).as(name).hasSize(1);

                some.apply(Set.of("a"), List.of(), true);

                assertThat(variants(some, "CDA")).as(name).isEmpty();
            }
        });
    }

    @Test
    void ranksAPassageWithTheOtherFormLikeOneWithTheSameForm() {
        add(
                IndexedDocumentFixtures.document("a", DEFINITION),
                IndexedDocumentFixtures.document("b", "The CDA owns nine ships."),
                IndexedDocumentFixtures.document("c", "The Coastal Dredging Authority owns nine ships."),
                IndexedDocumentFixtures.document("d", "Ships are owned by many; the coastal road is closed."));

        assertThat(found("CDA")).contains("a", "b", "c").doesNotContain("d");
        assertThat(found("ships of the Coastal Dredging Authority")).contains("a", "b", "c");
    }

    @Test
    void weightsALongFormAtMostLikeItsAcronym() {
        add(
                IndexedDocumentFixtures.document("a", DEFINITION),
                IndexedDocumentFixtures.document("b", "The CDA owns nine ships."),
                IndexedDocumentFixtures.document("c", "The Coastal Dredging Authority owns nine carts."));

        assertThat(found("ships of the CDA").get(0)).isEqualTo("b");
        assertThat(found("ships of the Coastal Dredging Authority").get(0)).isEqualTo("b");
    }

    @Test
    void limitsTheNumberOfClauses() {
        add(IntStream.range(0, 30)
                .mapToObj(i ->
                        IndexedDocumentFixtures.document("d" + i, "Old Company number %d (OCN%d).".formatted(i, i)))
                .toArray(IndexedDocument[]::new));
        String everything = String.join(
                " ",
                IntStream.range(0, 5000)
                        .mapToObj(i -> "OCN" + i % 30 + " w" + i)
                        .toList());

        assertThat(found(everything)).isNotEmpty();
    }

    @Test
    void matchesOtherSpellings() {
        List<AcronymVariant> variants = List.of(new AcronymVariant(Set.of("cda"), Set.of("coastal", "dredg")));

        assertThat(AcronymVariant.expandTerms(Set.of("coastal", "dredg", "ship"), variants))
                .contains("cda", "ship");
        assertThat(AcronymVariant.expandTerms(Set.of("coastal", "ship"), variants))
                .containsExactlyInAnyOrder("coastal", "ship");
    }

    private static String lines(String line, int times) {
        return (line + "\n").repeat(times).strip();
    }

    private void add(IndexedDocument... documents) {
        IndexedDocumentFixtures.put(snapshots, documents);
    }

    private List<AcronymVariant> variants(String question) {
        return variants(snapshots, question);
    }

    private static List<AcronymVariant> variants(Snapshots snapshots, String question) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.passages().variants(question);
        }
    }

    private List<String> found(String query) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.passages().lexical(query, 100, PassageFilter.NONE).stream()
                    .map(hit -> hit.passage().document().id())
                    .toList();
        }
    }
}
