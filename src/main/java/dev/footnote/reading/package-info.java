/**
 * Reads a question and a passage together: how well each sentence answers, and whether any does. Begin with
 * {@link dev.footnote.reading.PassageReader}. The model is trained by the code in {@code training/reader}. This package
 * neither finds passages nor decides what is answered.
 */
@NullMarked
package dev.footnote.reading;

import org.jspecify.annotations.NullMarked;
