package dev.footnote.embedding;

import dev.footnote.corpus.Span;
import dev.footnote.text.WordPieces;
import dev.footnote.text.WordPieces.Piece;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * all-MiniLM-L6-v2 for up to 256 word pieces, twice as many as langchain4j's class reads; up to 128 both give the same
 * vectors. Longer text is truncated. The vector of a sentence or word is the mean of its word pieces' states in the
 * encoded passage (late chunking), from the same run of the model.
 */
public final class MiniLmEmbeddingModel implements EmbeddingModel, Embedder, AutoCloseable {

    /** The model's maximum input in training, including the two pieces that frame a text. */
    public static final int MAX_WORD_PIECES = 256;

    /** Raised when pooling, joining or quantization changes, so that stored vectors are not mixed with new ones. */
    private static final String RECIPE = "2";

    private static final int FINGERPRINT_DIGITS = 16;

    /** Further words of a question contribute only to the vector of the whole question. */
    private static final int MAX_QUESTION_WORDS = 64;

    private final WordPieces wordPieces;
    private final MiniLmSession session;
    private final EmbeddingWorkers embeddingWorkers;
    private final String fingerprint;

    /**
     * Loads the model in about a second.
     *
     * @param wordPieces closed by the caller, after this model
     */
    public MiniLmEmbeddingModel(WordPieces wordPieces, EmbeddingConfig config) {
        this.wordPieces = wordPieces;
        MiniLmNetwork miniLmNetwork = MiniLmNetwork.take();
        session = miniLmNetwork.session();
        fingerprint = fingerprint(miniLmNetwork.fingerprint(), ModelFile.TOKENIZER.read());
        embeddingWorkers = new EmbeddingWorkers(config.workers());
    }

    /** Starts to load the next model of this class in the background, in parallel with the rest of the startup. */
    public static void preload() {
        MiniLmNetwork.preload();
    }

    /** All vectors of a passage, from one run of the model. */
    public PassageVectors embed(PassageText passage) {
        List<Piece> pieces = window(passage.joined());
        TokenStates states = states(pieces);
        List<SentenceVector> sentences = passage.sentences().stream()
                .map(sentence -> sentenceVector(sentence, passage.offset(), pieces, states))
                .toList();
        return new PassageVectors(states.mean(0, states.count()), sentences, words(passage, pieces, states));
    }

    @Override
    public QuestionVectors embedQuestion(String text) {
        List<Piece> pieces = window(text);
        TokenStates states = states(pieces);
        List<QuestionVectors.QuestionWord> words = WordPieceRange.allWords(text, pieces).stream()
                .limit(MAX_QUESTION_WORDS)
                .map(word -> new QuestionVectors.QuestionWord(word.start(), word.end(), word.mean(states)))
                .toList();
        return new QuestionVectors(states.mean(0, states.count()), words);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<PassageText, PassageVectors>(
                this::embed, text -> text.heading().length() + text.text().length());
        return embeddingWorkers.runAll(texts, embeddingWork, embeddingProgress);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        var embeddingWork = new EmbeddingWorkers.EmbeddingWork<TextSegment, Embedding>(
                segment -> Embedding.from(vector(segment.text())),
                segment -> segment.text().length());
        return Response.from(embeddingWorkers.runAll(segments, embeddingWork, EmbeddingProgress.IGNORED));
    }

    @Override
    public int dimension() {
        return TokenStates.DIMENSIONS;
    }

    @Override
    public String modelName() {
        return "all-MiniLM-L6-v2";
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        embeddingWorkers.close();
        session.close();
    }

    private float[] vector(String text) {
        TokenStates states = states(window(text));
        return states.mean(0, states.count());
    }

    private static WordVectors words(PassageText passage, List<Piece> pieces, TokenStates states) {
        List<WordPieceRange> words = WordPieceRange.topicWords(passage.joined(), pieces);
        return WordVectors.of(
                words.stream().map(word -> word.start() - passage.offset()).toList(),
                words.stream().map(word -> word.mean(states)).toList());
    }

    private List<Piece> window(String text) {
        List<Piece> pieces = wordPieces.tokenize(text);
        return pieces.subList(0, Math.min(pieces.size(), MAX_WORD_PIECES - 2));
    }

    private TokenStates states(List<Piece> pieces) {
        long[] ids = new long[pieces.size() + 2];
        ids[0] = wordPieces.classTokenId();
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        ids[ids.length - 1] = wordPieces.separatorTokenId();
        return session.run(ids);
    }

    /** A piece belongs to the sentence in which it begins; row 0 of the states is the special first piece. */
    private static SentenceVector sentenceVector(Span sentence, int offset, List<Piece> pieces, TokenStates states) {
        int from = firstPieceFrom(sentence.start() + offset, pieces);
        int to = firstPieceFrom(sentence.end() + offset, pieces);
        return SentenceVector.of(states.mean(from + 1, to + 1));
    }

    private static int firstPieceFrom(int start, List<Piece> pieces) {
        int index = 0;
        while (index < pieces.size() && pieces.get(index).start() < start) {
            index++;
        }
        return index;
    }

    private static String fingerprint(String network, byte[] tokenizer) {
        String parts = String.join(" ", RECIPE, network, ModelFile.fingerprint(tokenizer));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
