package dev.footnote.onnx;

/** ONNX Runtime could not load, run or close a model, or the model gave an unexpected output. */
public final class OnnxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The output of a model is not as expected. */
    public OnnxException(String message) {
        super(message);
    }

    OnnxException(String message, Throwable cause) {
        super(message, cause);
    }
}
