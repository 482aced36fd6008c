package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.EmbeddingProgress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageVectorCodecTest {

    private static final PassageVectors VECTORS = new HashingEmbedder()
            .embedPassages(
                    List.of(new PassageText(
                            "Trade", "Rice sells. Rail opens.", List.of(new Span(0, 11), new Span(12, 23)))),
                    EmbeddingProgress.IGNORED)
            .get(0);

    private static final byte[] WRITTEN = PassageVectorCodec.write("key", VECTORS);

    @Test
    void readsBackWrittenVectors() {
        assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(WRITTEN))).contains(VECTORS);
    }

    @Test
    void readsAValueInTheMiddleOfOtherBytes() {
        byte[] around = new byte[WRITTEN.length + 20];
        System.arraycopy(WRITTEN, 0, around, 7, WRITTEN.length);

        assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(around, 7, WRITTEN.length)))
                .contains(VECTORS);
    }

    @Test
    void readsBackHeadingsWordsZerosAndPassagesWithoutWords() {
        float[] passage = {0.6f, -0.8f};
        List<SentenceVector> sentences = List.of(SentenceVector.of(new float[2]));
        List<PassageVectors> odd = List.of(
                new PassageVectors(
                        passage, sentences, WordVectors.of(List.of(-7, 0), List.of(new float[] {1, 0}, new float[2]))),
                new PassageVectors(passage, sentences, WordVectors.NONE),
                new PassageVectors(passage, List.of(), WordVectors.NONE),
                new PassageVectors(new float[] {1, 0, 0}, List.of(), WordVectors.NONE));

        for (PassageVectors vectors : odd) {
            assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(PassageVectorCodec.write("key", vectors))))
                    .contains(vectors);
        }
    }

    @Property(tries = 300)
    void readsBackTheWordsOfAnyPassage(@ForAll List<Integer> starts, @ForAll long seed) {
        Random random = new Random(seed);
        List<float[]> directions = starts.stream()
                .map(start -> new float[] {(float) random.nextGaussian(), random.nextFloat(), 0, -1})
                .toList();
        WordVectors words = WordVectors.of(starts, directions);
        PassageVectors vectors = new PassageVectors(new float[4], List.of(), words);

        assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(PassageVectorCodec.write("key", vectors))))
                .contains(vectors);
    }

    /** With a correct checksum, as if someone had edited the file. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE, -1, 1 << 30, 1 << 16, 500, 1, 0})
    void refusesCountsThatDifferFromItsValues(int count) {
        for (int field = 0; field < 3; field++) {
            byte[] forged = WRITTEN.clone();
            ByteBuffer.wrap(forged).putInt(1 + field * Integer.BYTES, count);

            assertThat(PassageVectorCodec.read("key", signed(forged)))
                    .as("count %d", field)
                    .isEmpty();
        }
    }

    @Test
    void refusesMaximumCounts() {
        byte[] forged = WRITTEN.clone();
        Arrays.fill(forged, 1, 13, (byte) 0x7f);

        assertThat(PassageVectorCodec.read("key", signed(forged))).isEmpty();
    }

    @Test
    void refusesAScaleThatIsNotANumber() {
        WordVectors words = WordVectors.of(List.of(0), List.of(new float[] {1, 0}));
        byte[] forged = PassageVectorCodec.write("key", new PassageVectors(new float[2], List.of(), words));

        ByteBuffer.wrap(forged).putFloat(13 + 2 * Float.BYTES + Integer.BYTES, Float.NaN);

        assertThat(PassageVectorCodec.read("key", signed(forged))).isEmpty();
    }

    @Test
    void refusesAnotherFormat() {
        byte[] other = WRITTEN.clone();
        other[0]++;

        assertThat(PassageVectorCodec.read("key", signed(other))).isEmpty();
        assertThat(PassageVectorCodec.read("key", signed(WRITTEN.clone()))).contains(VECTORS);
    }

    private static ByteBuffer signed(byte[] value) {
        CRC32C sum = new CRC32C();
        sum.update("key".getBytes(StandardCharsets.US_ASCII));
        sum.update(value, 0, value.length - Integer.BYTES);
        return ByteBuffer.wrap(value).putInt(value.length - Integer.BYTES, (int) sum.getValue());
    }

    @Test
    void refusesTheValueOfAnotherKey() {
        assertThat(PassageVectorCodec.read("other", ByteBuffer.wrap(WRITTEN))).isEmpty();
    }

    @Property(tries = 300)
    void refusesAValueWithAFlippedBit(@ForAll @IntRange(max = 18_000) int bit) {
        byte[] changed = WRITTEN.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(WRITTEN.length * 8).isGreaterThan(18_000);
        assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(changed))).isEmpty();
    }

    @Property(tries = 100)
    void refusesATruncatedValue(@ForAll @IntRange(max = 2_000) int length) {
        assertThat(PassageVectorCodec.read("key", ByteBuffer.wrap(Arrays.copyOf(WRITTEN, length))))
                .isEmpty();
    }

    @Test
    void givesEachPassageItsOwnKey() {
        List<PassageText> different = List.of(
                new PassageText("", "ab", List.of()),
                new PassageText("a", "b", List.of()),
                new PassageText("ab", "", List.of()),
                new PassageText("", "ab", List.of(new Span(0, 1))),
                new PassageText("", "ab", List.of(new Span(0, 2))),
                new PassageText("", "a\ud800", List.of()),
                new PassageText("", "a\udc00", List.of()));

        List<String> keys = different.stream().map(PassageVectorCodec::key).toList();

        assertThat(new HashSet<>(keys)).hasSameSizeAs(different);
        assertThat(keys).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }
}
