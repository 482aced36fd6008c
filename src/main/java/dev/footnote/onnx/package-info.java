/** Runs models in ONNX Runtime. Begin with {@link dev.footnote.onnx.OnnxSession}. */
@NullMarked
package dev.footnote.onnx;

import org.jspecify.annotations.NullMarked;
