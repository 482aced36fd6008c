package dev.footnote.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Runs the model in ONNX Runtime. Each run uses one core and many threads may run at once, which on two cores embeds 20
 * % more than runs that use both. {@link #close} waits for current runs.
 */
final class MiniLmSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    MiniLmSession(byte[] model) {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new EmbeddingException("the ONNX runtime cannot load the embedding model", e);
        }
    }

    TokenStates run(long[] ids) {
        Lock lock = open.readLock();
        lock.lock();
        try {
            return states(ids);
        } catch (OrtException e) {
            throw new EmbeddingException("the embedding model failed on %d word pieces".formatted(ids.length), e);
        } finally {
            lock.unlock();
        }
    }

    private TokenStates states(long[] ids) throws OrtException {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor input = row(ids);
                OnnxTensor mask = row(attention);
                OnnxTensor types = row(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] rows = new float[output.remaining()];
            output.get(rows);
            return new TokenStates(rows);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() {
        Lock lock = open.writeLock();
        lock.lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException("the ONNX runtime cannot close the embedding model", e);
        } finally {
            lock.unlock();
        }
    }
}
