package dev.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundFinderTest {

    private final Snapshots snapshots =
            new Snapshots(new FixedIndexConfig(20_000), "model", CompoundFinderTest::always);

    @AfterEach
    void close() {
        snapshots.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who drives the fork lift?      | One forklift stands in the yard.    | forklift
        Who drives fork lifts?         | One forklift stands in the yard.    | forklifts
        Who owns the wind-farm?        | Some windfarms are old.             | windfarm
        Where are the data bases kept? | Each database has a name.           | databases
        What is a Home Page?           | Our homepage is new.                | Homepage
        LIFE BOAT                      | A lifeboat came.                    | LIFEBOAT
        """)
    void joinsWordsThatTheDocumentsJoin(String question, String text, String written) {
        add(IndexedDocumentFixtures.document("a", text));

        assertThat(compounds(question)).extracting(Compound::text).containsExactly(written);
        assertThat(compounds(question)).noneMatch(Compound::isAsWritten);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who drives the forklift?    | One fork lift stands in the yard.    | fork lift
        Who drives forklifts?       | One fork-lift stands in the yard.    | fork lifts
        Who owns the seaport's tug? | Sea ports are deep.                  | sea port's
        Whose are the databases?    | Each data base has a name.           | data bases
        Timetable                   | The time table hangs here.           | Time table
        HOMEPAGE                    | A home page came.                    | HOME PAGE
        """)
    void splitsWordsThatTheDocumentsSplit(String question, String text, String written) {
        add(IndexedDocumentFixtures.document("a", text));

        assertThat(compounds(question)).extracting(Compound::text).containsExactly(written);
        assertThat(compounds(question)).noneMatch(Compound::isAsWritten);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who drives the forklift?       | The fork of the lift broke.
        Who drives the forklift?       | The lift fork broke.
        Who drives the forklift?       | The forklift is in the yard.
        Who drives the fork lift?      | The fork lift is in the yard.
        Who drives the fork of a lift? | The forklift is in the yard.
        the fork, lift it              | The forklift is in the yard.
        to get her                     | They sat together.
        Who is the rapist?             | The therapist came.
        What would use less water?     | That was useless.
        Was it useless?                | Use less water.
        some thing                     | Something came.
        an x ray                       | The xray was sharp.
        A sub-way                      | The subway is old.
        K 205                          | K205 is shown.
        """)
    void leavesOtherWordsUnchanged(String question, String text) {
        add(IndexedDocumentFixtures.document("a", text));

        assertThat(compounds(question)).isEmpty();
    }

    @Test
    void findsNoCompoundWithAnotherMeaning() {
        try (Snapshots wary = new Snapshots(
                new FixedIndexConfig(20_000), "model", (apart, together) -> together.equals("forklift"))) {
            IndexedDocumentFixtures.put(
                    wary, IndexedDocumentFixtures.document("a", "They manage a forklift. A car pet carrier stood by."));

            assertThat(compounds(wary, "Can a man age in a fork lift?"))
                    .extracting(Compound::text)
                    .containsExactly("forklift");
            assertThat(compounds(wary, "the carpet")).isEmpty();
        }
    }

    @Test
    void comparesTheMeaningsInAQuestionOnce() {
        AtomicInteger compared = new AtomicInteger();
        try (Snapshots own = new Snapshots(
                new FixedIndexConfig(20_000), "model", (apart, together) -> compared.incrementAndGet() > 0)) {
            IndexedDocumentFixtures.put(own, IndexedDocumentFixtures.document("a", "A forklift came."));
            try (Snapshot snapshot = own.acquire()) {
                List<Compound> first = snapshot.passages().compounds("the fork lift");

                List<Compound> second = snapshot.passages().compounds("the fork lift");

                assertThat(second).isEqualTo(first).isNotEmpty();
                assertThat(compared).hasValue(1);
            }
        }
    }

    @Test
    void reportsWhetherTheDocumentsHaveBothSpellings() {
        add(
                IndexedDocumentFixtures.document("a", "The fork lift is red."),
                IndexedDocumentFixtures.document("b", "The forklift is blue."));

        assertThat(compounds("Which forklift?")).singleElement().matches(Compound::isAsWritten);
        assertThat(compounds("Which fork lift?")).singleElement().matches(Compound::isAsWritten);
    }

    @Test
    void ranksTheOtherSpellingLikeTheSameOne() {
        add(
                IndexedDocumentFixtures.document("a", "The fork lift is red."),
                IndexedDocumentFixtures.document("b", "The forklift is blue."),
                IndexedDocumentFixtures.document("c", "The lift is a fork."),
                IndexedDocumentFixtures.document("d", "The crane is red."));

        assertThat(found("the blue fork lift")).startsWith("b").contains("a");
        assertThat(found("the red forklift")).startsWith("a").contains("b").doesNotContain("c");
    }

    @Test
    void forgetsTheWordsOfADeletedDocument() {
        add(
                IndexedDocumentFixtures.document("a", "The fork lift is red."),
                IndexedDocumentFixtures.document("b", "A fork. A lift."));

        snapshots.apply(Set.of("a"), List.of(), true);

        assertThat(compounds("Which forklift?")).isEmpty();
    }

    @Property(tries = 200)
    void acceptsAnyText(@ForAll String text) {
        try (Snapshots own = new Snapshots(new FixedIndexConfig(20_000), "model", CompoundFinderTest::always)) {
            IndexedDocumentFixtures.put(own, IndexedDocumentFixtures.document("a", "a " + text.replace('\n', ' ')));

            assertThat(compounds(own, text)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"The fork lift is red.", "Fork-lifts are red.", "a fork\nlift"})
    void findsACompoundWhosePartsAreAdjacent(String text) {
        assertThat(Compound.expandTerms(text, List.of(forklift()))).contains("fork", "lift", "forklift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The lift has a fork.", "a fork. Lift it", "lift fork", "the fork of the lift", ""})
    void findsNoCompoundWhosePartsAreNotAdjacent(String text) {
        assertThat(Compound.expandTerms(text, List.of(forklift()))).doesNotContain("forklift");
    }

    @Test
    void findsThePartsOfAJoinedCompound() {
        Compound apart = new Compound(0, 9, List.of("fork", "lift"), true, List.of("forklift"), "forklift");

        assertThat(Compound.expandTerms("Two forklifts came.", List.of(apart)))
                .contains("fork", "lift", "forklift", "come");
    }

    private static Compound forklift() {
        return new Compound(0, 8, List.of("forklift"), true, List.of("fork", "lift"), "fork lift");
    }

    /** Of no word do the parts mean something else. */
    private static boolean always(String apart, String together) {
        return true;
    }

    private void add(IndexedDocument... documents) {
        IndexedDocumentFixtures.put(snapshots, documents);
    }

    private List<Compound> compounds(String question) {
        return compounds(snapshots, question);
    }

    private static List<Compound> compounds(Snapshots snapshots, String question) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.passages().compounds(question);
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
