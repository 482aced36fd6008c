package dev.footnote.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A loaded model. Each run uses one core and many threads may run at once, which on two cores does 20 % more than runs that
 * use both. {@link #close} waits for current runs.
 */
public final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    /**
     * Loads a model.
     *
     * @param model the content of an ONNX file
     * @throws OnnxException when it is none
     */
    public OnnxSession(byte[] model) {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new OnnxException("ONNX Runtime cannot load the model", e);
        }
    }

    /**
     * The values of the model's first output.
     *
     * @param inputs arrays of {@code long} or {@code float} with one or two dimensions, by the names of the inputs
     * @throws OnnxException when the model has other inputs, or its first output has no {@code float} values
     */
    public float[] run(Map<String, Object> inputs) {
        Lock lock = open.readLock();
        lock.lock();
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, Object> input : inputs.entrySet()) {
                tensors.put(input.getKey(), OnnxTensor.createTensor(environment, input.getValue()));
            }
            return values(tensors);
        } catch (OrtException e) {
            throw new OnnxException("ONNX Runtime cannot run the model", e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
            lock.unlock();
        }
    }

    private float[] values(Map<String, OnnxTensor> tensors) throws OrtException {
        try (OrtSession.Result result = session.run(tensors)) {
            if (!(result.get(0) instanceof OnnxTensor output)) {
                throw new OrtException("the first output is no tensor");
            }
            FloatBuffer buffer = output.getFloatBuffer();
            if (buffer == null) {
                throw new OrtException("the first output has no float values");
            }
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return values;
        }
    }

    @Override
    public void close() {
        Lock lock = open.writeLock();
        lock.lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxException("ONNX Runtime cannot close the model", e);
        } finally {
            lock.unlock();
        }
    }
}
