package dev.footnote.embedding;

import dev.footnote.onnx.OnnxException;
import dev.footnote.onnx.OnnxSession;
import java.util.Arrays;
import java.util.Map;

/** Runs the embedding model. {@link #close} waits for current runs. */
final class MiniLmSession implements AutoCloseable {

    private final OnnxSession session;

    MiniLmSession(byte[] model) {
        try {
            session = new OnnxSession(model);
        } catch (OnnxException e) {
            throw new EmbeddingException("the embedding model cannot be loaded", e);
        }
    }

    TokenStates run(long[] ids) {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        Map<String, Object> inputs = Map.of(
                "input_ids", new long[][] {ids},
                "attention_mask", new long[][] {attention},
                "token_type_ids", new long[][] {new long[ids.length]});
        try {
            return new TokenStates(session.run(inputs));
        } catch (OnnxException e) {
            throw new EmbeddingException("the embedding model failed on %d word pieces".formatted(ids.length), e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
