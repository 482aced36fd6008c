package dev.footnote.retrieval;

import org.jspecify.annotations.Nullable;

/** Thrown when the configured cross-encoder cannot be loaded. */
public final class RerankerException extends RuntimeException {

    RerankerException(String problem, @Nullable Throwable cause) {
        super(
                "%s; set footnote.retrieval.reranker.model to an ONNX file of a cross-encoder and".formatted(problem)
                        + " footnote.retrieval.reranker.tokenizer to its tokenizer.json, or neither",
                cause);
    }
}
