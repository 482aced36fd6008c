package dev.footnote.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Tokenizes text into the word pieces of all-MiniLM-L6-v2, without the truncation to 128 pieces and the padding that
 * the model's tokenizer file requests. Thread-safe; {@link #close} waits for running calls.
 */
public final class WordPieces implements AutoCloseable {

    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private final long classTokenId;
    private final long separatorTokenId;

    public WordPieces() {
        stayOffline();
        tokenizer = load();
        long[] frame = tokenizer.encode("", true, false).getIds();
        classTokenId = frame[0];
        separatorTokenId = frame[1];
    }

    /** A piece's id in the vocabulary and its range in the text, in UTF-16 code units. */
    public record Piece(long id, int start, int end) {}

    /** The number of pieces of a text, without the two special tokens that frame it for the model. */
    public int count(String text) {
        return encode(text).getIds().length;
    }

    /** The pieces of a text in order, without the two special tokens that frame it for the model. */
    public List<Piece> tokenize(String text) {
        Encoding encoding = encode(text);
        long[] ids = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] offsets = codeUnitOffsets(text);
        List<Piece> pieces = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            pieces.add(new Piece(ids[i], offsets[spans[i].getStart()], offsets[spans[i].getEnd()]));
        }
        return pieces;
    }

    /** The id of {@code [CLS]}, which the model expects before the pieces of a text. */
    public long classTokenId() {
        return classTokenId;
    }

    /** The id of {@code [SEP]}, which the model expects after the pieces of a text. */
    public long separatorTokenId() {
        return separatorTokenId;
    }

    @Override
    public void close() {
        Lock lock = open.writeLock();
        lock.lock();
        try {
            tokenizer.close();
        } finally {
            lock.unlock();
        }
    }

    private Encoding encode(String text) {
        String wellFormed = withoutLoneSurrogates(text);
        return whileOpen(pieces -> pieces.encode(wellFormed, false, false));
    }

    private <T> T whileOpen(Function<HuggingFaceTokenizer, T> use) {
        Lock lock = open.readLock();
        lock.lock();
        try {
            return use.apply(tokenizer);
        } finally {
            lock.unlock();
        }
    }

    /** Maps code point offsets, which the tokenizer returns, to offsets in the string; includes the end. */
    private static int[] codeUnitOffsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length - 1; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }

    /** A lone surrogate makes the native tokenizer misread every non-ASCII character. */
    private static String withoutLoneSurrogates(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        return text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static HuggingFaceTokenizer load() {
        try (InputStream file = WordPieces.class.getResourceAsStream(TOKENIZER)) {
            if (file == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(TOKENIZER));
            }
            return HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TOKENIZER, e);
        }
    }

    /**
     * Otherwise the library queries a cloud metadata service and reports the result each time a tokenizer is created.
     */
    private static void stayOffline() {
        if (System.getProperty("ai.djl.offline") == null) {
            System.setProperty("ai.djl.offline", "true");
        }
    }
}
