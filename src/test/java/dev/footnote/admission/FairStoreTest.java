package dev.footnote.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FairStoreTest {

    private static final Caller ANN = Caller.key("ann");
    private static final Caller BEN = Caller.key("ben");

    private final AtomicLong nanos = new AtomicLong();
    private final FairStore<String> store = new FairStore<>(10, Duration.ofMinutes(10), String::length, nanos::get);

    @Test
    void evictsFromTheCallerWhoHoldsTheMostWhenItIsFull() {
        put(BEN, "b", 2);

        put(ANN, "a", 100);

        assertThat(kept("b", 2)).containsExactly("b0", "b1");
        assertThat(kept("a", 100)).containsExactly("a92", "a93", "a94", "a95", "a96", "a97", "a98", "a99");
    }

    @Test
    void givesACallerItsShareOfAStoreThatAnotherHasFilled() {
        put(ANN, "a", 10);

        put(BEN, "b", 10);

        assertThat(kept("a", 10)).containsExactly("a5", "a6", "a7", "a8", "a9");
        assertThat(kept("b", 10)).containsExactly("b5", "b6", "b7", "b8", "b9");
    }

    @Test
    void givesACallerWhoIsAloneTheWholeStore() {
        put(ANN, "a", 10);

        assertThat(kept("a", 10)).hasSize(10);
    }

    @Test
    void keepsTheNewestValueWhateverItsWeight() {
        put(BEN, "b", 3);

        store.put(ANN, "heavy", "x".repeat(1000));

        assertThat(store.find("heavy")).isPresent();
        assertThat(kept("b", 3)).isEmpty();
    }

    @Test
    void evictsTheLeastRecentlyTouchedValueOfACaller() {
        put(ANN, "a", 10);
        store.touch("a0");

        put(ANN, "new", 1);

        assertThat(store.find("a0")).isPresent();
        assertThat(store.find("a1")).isEmpty();
    }

    @Test
    void evictsUntouchedValuesAfterTheTimeToLive() {
        put(ANN, "a", 2);
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        store.touch("a1");
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());

        assertThat(kept("a", 2)).containsExactly("a1");
    }

    @Test
    void keepsTheOwnerOfAValueThatIsReplaced() {
        put(ANN, "a", 9);
        put(BEN, "b", 1);
        store.replace("b0", value -> "yy");

        put(ANN, "c", 5);

        assertThat(store.find("b0")).hasValue("yy");
    }

    @Test
    void replacesNothingThatWasRemoved() {
        put(ANN, "a", 1);

        assertThat(store.remove("a0")).isTrue();
        assertThat(store.remove("a0")).isFalse();
        assertThat(store.replace("a0", value -> "y")).isEmpty();
        assertThat(store.find("a0")).isEmpty();
    }

    /** Values of weight 1. */
    private void put(Caller owner, String prefix, int values) {
        for (int i = 0; i < values; i++) {
            store.put(owner, prefix + i, "x");
        }
    }

    private List<String> kept(String prefix, int values) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            if (store.find(prefix + i).isPresent()) {
                kept.add(prefix + i);
            }
        }
        return kept;
    }
}
