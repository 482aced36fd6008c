package dev.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordTest {

    private final Snapshots snapshots = new Snapshots(new FixedIndexConfig(20_000), "hashing");

    @BeforeEach
    void add() {
        String text = "The harbour agreements were kept.\n"
                + "A harbour barber of the mole met the ferryman.\n"
                + "Caf\u00e9 Marston's other cat";
        snapshots.apply(Set.of(), List.of(IndexedDocumentFixtures.document("a", text)), true);
    }

    @AfterEach
    void close() {
        snapshots.close();
    }

    @ParameterizedTest
    @CsvSource({
        "harbuor, harbour",
        "harbor, harbour",
        "harour, harbour",
        "harbourr, harbour",
        "hrabour, harbour",
        "garbour, harbour",
        "agreemetns, agreements",
        "agrementts, agreements",
        "ferrymann, ferryman",
        "cafee, cafe",
        "marsten, marston",
        "moel, mole",
        "caat, cat",
        "mett, met",
        "wree, were",
        "othr, other"
    })
    void findsTheIntendedWord(String typed, String meant) {
        assertThat(like(typed)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cta", "arber", "ggremeentss", "hxrbxur", "zzzzzzzzzz", "kpt", "mile", "mule", "catr", "hept"
            })
    void findsNoWordThatIsTooDifferentOrTooShort(String typed) {
        assertThat(like(typed)).isEmpty();
    }

    @Test
    void forgetsTheWordsOfADeletedDocument() {
        snapshots.apply(Set.of("a"), List.of(IndexedDocumentFixtures.document("b", "Nothing else.")), true);

        assertThat(like("harbuor")).isEmpty();
    }

    @Property(tries = 100)
    void acceptsAnyText(@ForAll String word) {
        try (Snapshots own = new Snapshots(new FixedIndexConfig(20_000), "hashing")) {
            own.apply(Set.of(), List.of(IndexedDocumentFixtures.document("a", "harbour \ud83d\ude00 \u6e2f")), true);
            try (Snapshot snapshot = own.acquire()) {
                assertThat(snapshot.passages().wordLike(word)).isNotNull();
            }
        }
    }

    private java.util.Optional<String> like(String word) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.passages().wordLike(word);
        }
    }
}
