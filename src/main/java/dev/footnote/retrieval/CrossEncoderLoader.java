package dev.footnote.retrieval;

import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads a cross-encoder. A separate class, so that no ONNX classes are loaded when none is configured. */
final class CrossEncoderLoader {

    private CrossEncoderLoader() {}

    static ScoringModel load(RerankerConfig config) {
        Path model = file("model", config.model());
        Path tokenizer = file("tokenizer", config.tokenizer());
        try {
            return new OnnxScoringModel(model.toString(), tokenizer.toString());
        } catch (RuntimeException failure) {
            throw new RerankerException("the re-ranking model %s cannot be loaded".formatted(model), failure);
        }
    }

    private static Path file(String key, Optional<Path> configured) {
        Path file = configured.orElseThrow(
                () -> new RerankerException("footnote.retrieval.reranker.%s is missing".formatted(key), null));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RerankerException(
                    "footnote.retrieval.reranker.%s: %s is not a readable file".formatted(key, file.toAbsolutePath()),
                    null);
        }
        return file;
    }
}
