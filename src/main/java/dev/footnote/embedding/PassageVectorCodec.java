package dev.footnote.embedding;

import dev.footnote.corpus.Span;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The binary format of a passage's vectors: a format byte; the numbers of dimensions, sentences and words; the
 * passage's floats; scale and bytes of each sentence; offset and scale of each word; the words' half bytes; and a
 * CRC32C over all of it and the key.
 */
final class PassageVectorCodec {

    private static final byte FORMAT = 2;
    private static final int HEADER = Byte.BYTES + 3 * Integer.BYTES;

    private PassageVectorCodec() {}

    /** A key that differs between any two passages whose vectors may differ. */
    static String key(PassageText passage) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(characters(passage.heading()));
            hash.update(characters(passage.text()));
            for (Span sentence : passage.sentences()) {
                hash.update(ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(sentence.start())
                        .putInt(sentence.end())
                        .flip());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The length comes first, so that no two pairs of texts have the same encoding. */
    private static ByteBuffer characters(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length() * Character.BYTES);
        bytes.putInt(text.length()).asCharBuffer().put(text);
        return bytes.rewind();
    }

    static byte[] write(String key, PassageVectors vectors) {
        int dimensions = vectors.passage().length;
        int sentences = vectors.sentences().size();
        WordVectors words = vectors.words();
        int length = Math.toIntExact(length(dimensions, sentences, words.count()));
        ByteBuffer out = ByteBuffer.allocate(length + Integer.BYTES);
        out.put(FORMAT).putInt(dimensions).putInt(sentences).putInt(words.count());
        for (float value : vectors.passage()) {
            out.putFloat(value);
        }
        for (SentenceVector sentence : vectors.sentences()) {
            out.putFloat(sentence.scale()).put(sentence.values());
        }
        for (int word = 0; word < words.count(); word++) {
            out.putInt(words.start(word)).putFloat(words.scales()[word]);
        }
        out.put(words.packed());
        return out.putInt(checksum(key, out.array(), 0, out.position())).array();
    }

    /** Empty unless the bytes are exactly what was written under this key. */
    static Optional<PassageVectors> read(String key, ByteBuffer in) {
        try {
            int end = in.limit() - Integer.BYTES;
            boolean intact = in.remaining() > HEADER
                    && in.getInt(end)
                            == checksum(key, in.array(), in.arrayOffset() + in.position(), end - in.position());
            return intact && in.get() == FORMAT ? Optional.of(vectors(in)) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PassageVectors vectors(ByteBuffer in) {
        int dimensions = in.getInt();
        int count = in.getInt();
        int words = in.getInt();
        boolean sound = dimensions >= 0 && count >= 0 && words >= 0;
        int rest = in.remaining() - Integer.BYTES;
        // Checked before anything is allocated: the checksum detects damage, but not the output of another program.
        if (!sound || length(dimensions, count, words) != HEADER + rest) {
            throw new IllegalArgumentException("the counts do not match the length");
        }
        float[] passage = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            passage[i] = in.getFloat();
        }
        List<SentenceVector> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float scale = in.getFloat();
            byte[] values = new byte[dimensions];
            in.get(values);
            sentences.add(new SentenceVector(values, scale));
        }
        return new PassageVectors(passage, sentences, words(in, words, dimensions));
    }

    private static WordVectors words(ByteBuffer in, int count, int dimensions) {
        int[] starts = new int[count];
        float[] scales = new float[count];
        for (int word = 0; word < count; word++) {
            starts[word] = in.getInt();
            scales[word] = in.getFloat();
        }
        byte[] packed = new byte[count * (dimensions / 2)];
        in.get(packed);
        return new WordVectors(starts, scales, packed);
    }

    private static long length(long dimensions, long sentences, long words) {
        return HEADER
                + dimensions * Float.BYTES
                + sentences * (Float.BYTES + dimensions)
                + words * (Integer.BYTES + Float.BYTES + dimensions / 2);
    }

    private static int checksum(String key, byte[] bytes, int offset, int length) {
        CRC32C sum = new CRC32C();
        sum.update(key.getBytes(StandardCharsets.US_ASCII));
        sum.update(bytes, offset, length);
        return (int) sum.getValue();
    }
}
