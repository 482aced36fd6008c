package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.Progress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeptValueTest {

    private static final PassageVectors VECTORS = new HashingEmbedder()
            .passages(
                    List.of(new PassageText(
                            "Trade", "Rice sells. Rail opens.", List.of(new Span(0, 11), new Span(12, 23)))),
                    Progress.IGNORED)
            .get(0);

    private static final byte[] WRITTEN = KeptValue.write("key", VECTORS);

    @Test
    void readsWhatWasWritten() {
        assertThat(KeptValue.read("key", ByteBuffer.wrap(WRITTEN))).contains(VECTORS);
    }

    @Test
    void readsAValueInTheMiddleOfOtherBytes() {
        byte[] around = new byte[WRITTEN.length + 20];
        System.arraycopy(WRITTEN, 0, around, 7, WRITTEN.length);

        assertThat(KeptValue.read("key", ByteBuffer.wrap(around, 7, WRITTEN.length)))
                .contains(VECTORS);
    }

    @Test
    void refusesTheValueOfAnotherKey() {
        assertThat(KeptValue.read("other", ByteBuffer.wrap(WRITTEN))).isEmpty();
    }

    @Property(tries = 300)
    void refusesAValueOfWhichOneBitChanged(@ForAll @IntRange(max = 18_000) int bit) {
        byte[] changed = WRITTEN.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(WRITTEN.length * 8).isGreaterThan(18_000);
        assertThat(KeptValue.read("key", ByteBuffer.wrap(changed))).isEmpty();
    }

    @Property(tries = 100)
    void refusesAValueThatWasCutOff(@ForAll @IntRange(max = 2_000) int length) {
        assertThat(KeptValue.read("key", ByteBuffer.wrap(Arrays.copyOf(WRITTEN, length))))
                .isEmpty();
    }

    @Test
    void givesEachPassageAKeyOfItsOwn() {
        List<PassageText> different = List.of(
                new PassageText("", "ab", List.of()),
                new PassageText("a", "b", List.of()),
                new PassageText("ab", "", List.of()),
                new PassageText("", "ab", List.of(new Span(0, 1))),
                new PassageText("", "ab", List.of(new Span(0, 2))),
                new PassageText("", "a\ud800", List.of()),
                new PassageText("", "a\udc00", List.of()));

        List<String> keys = different.stream().map(KeptValue::key).toList();

        assertThat(new HashSet<>(keys)).hasSameSizeAs(different);
        assertThat(keys).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }
}
