package dev.footnote.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** Runs the model in ONNX Runtime, each run on one core. {@link #close} waits for current runs. */
final class ReaderSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    ReaderSession(byte[] model) {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new ReaderException("the ONNX runtime cannot load the reader's model", e);
        }
    }

    /** One score for each sentence. */
    List<Double> run(ReaderInput input) {
        Lock lock = open.readLock();
        lock.lock();
        try {
            return scores(input, input.ids());
        } catch (OrtException e) {
            throw new ReaderException("the reader failed", e);
        } finally {
            lock.unlock();
        }
    }

    private List<Double> scores(ReaderInput input, long[] ids) throws OrtException {
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, ids);
                OnnxTensor segments = OnnxTensor.createTensor(environment, input.segments(ids.length));
                OnnxTensor sentences = OnnxTensor.createTensor(environment, input.sentenceWeights(ids.length));
                OnnxTensor question =
                        OnnxTensor.createTensor(environment, new float[][] {input.questionWeights(ids.length)});
                OrtSession.Result result = session.run(
                        Map.of("ids", pieces, "segments", segments, "sentences", sentences, "question", question))) {
            FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return Stream.generate(() -> (double) scores.get())
                    .limit(input.sentenceCount())
                    .toList();
        }
    }

    @Override
    public void close() {
        Lock lock = open.writeLock();
        lock.lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new ReaderException("the ONNX runtime cannot close the reader's model", e);
        } finally {
            lock.unlock();
        }
    }
}
