package dev.footnote.reading;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of the model that reads question and passages together: {@code footnote.reader.*}. */
public interface ReaderConfig {

    /** ONNX file of a reader that was trained by the code in {@code training/reader}; replaces the built-in one. */
    Optional<Path> model();
}
