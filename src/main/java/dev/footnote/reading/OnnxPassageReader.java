package dev.footnote.reading;

import dev.footnote.onnx.OnnxException;
import dev.footnote.onnx.OnnxSession;
import dev.footnote.text.WordPieces;
import dev.footnote.text.WordPieces.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs the reader in ONNX Runtime. Thread-safe. */
public final class OnnxPassageReader implements PassageReader, AutoCloseable {

    private static final String SHIPPED = "reader.onnx";

    /** In word pieces, as in the training; what exceeds them is not read. */
    private static final int MAX_QUESTION = 40;

    private static final int MAX_HEADING = 24;
    private static final int MAX_SENTENCE = 72;

    /** A longer passage is read in parts. */
    private static final int MAX_PASSAGE = 220;

    private final WordPieces wordPieces;
    private final OnnxSession session;
    private final ReaderInput.Frame frame;

    private OnnxPassageReader(WordPieces wordPieces, byte[] model) {
        this.wordPieces = wordPieces;
        this.session = new OnnxSession(model);
        this.frame = new ReaderInput.Frame(
                wordPieces.classTokenId(),
                wordPieces.separatorTokenId(),
                wordPieces.tokenize(":").get(0).id());
    }

    /**
     * Loads the configured model, or the built-in one.
     *
     * @param wordPieces closed by the caller, after this reader
     * @throws ReaderException when the file cannot be read or is not the model of a reader
     */
    public static OnnxPassageReader load(WordPieces wordPieces, ReaderConfig config) {
        return config.model().map(file -> load(wordPieces, file)).orElseGet(() -> open(wordPieces, shipped()));
    }

    private static OnnxPassageReader load(WordPieces wordPieces, Path file) {
        try {
            return open(wordPieces, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ReaderException("footnote.reader.model: %s cannot be read".formatted(file), e);
        } catch (OnnxException e) {
            throw new ReaderException("footnote.reader.model: %s is not the model of a reader".formatted(file), e);
        }
    }

    /** Reads a sentence at once, because a model with other inputs or outputs can be loaded too. */
    private static OnnxPassageReader open(WordPieces wordPieces, byte[] model) {
        OnnxPassageReader reader = new OnnxPassageReader(wordPieces, model);
        try {
            reader.score("who", List.of(new ReadPassage("", List.of("nobody"))));
            return reader;
        } catch (OnnxException e) {
            reader.close();
            throw e;
        }
    }

    private static byte[] shipped() {
        try (InputStream in = OnnxPassageReader.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(SHIPPED));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@inheritDoc} The passages are read in parallel. */
    @Override
    public List<List<Double>> score(String question, List<ReadPassage> passages) {
        long[] asked = ids(question, MAX_QUESTION);
        return passages.parallelStream().map(passage -> score(asked, passage)).toList();
    }

    private List<Double> score(long[] question, ReadPassage passage) {
        long[] heading = ids(passage.heading(), MAX_HEADING);
        List<Double> scores = new ArrayList<>();
        List<long[]> part = new ArrayList<>();
        int length = 0;
        for (String sentence : passage.sentences()) {
            long[] pieces = ids(sentence, MAX_SENTENCE);
            if (length + pieces.length > MAX_PASSAGE) {
                scores.addAll(scorePart(question, heading, part));
                part.clear();
                length = 0;
            }
            part.add(pieces);
            length += pieces.length;
        }
        scores.addAll(scorePart(question, heading, part));
        return scores;
    }

    private List<Double> scorePart(long[] question, long[] heading, List<long[]> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        float[] scores = session.run(new ReaderInput(frame, question, heading, sentences).arrays());
        if (scores.length != sentences.size()) {
            throw new OnnxException("%d scores for %d sentences".formatted(scores.length, sentences.size()));
        }
        return IntStream.range(0, scores.length)
                .mapToObj(sentence -> (double) scores[sentence])
                .toList();
    }

    /** At least one piece: a text without any, such as a control character, is a separator. */
    private long[] ids(String text, int most) {
        long[] pieces = wordPieces.tokenize(text).stream()
                .limit(most)
                .mapToLong(Piece::id)
                .toArray();
        return pieces.length == 0 && !text.isEmpty() ? new long[] {frame.separator()} : pieces;
    }

    @Override
    public void close() {
        session.close();
    }
}
