/**
 * Fits the weights and the confidence of extractive answers to question sets, reproducibly. Open
 * {@link dev.footnote.evaluation.calibration.Calibration} first. The result is a file; it has no effect until it
 * replaces the model file that ships with the program.
 */
@NullMarked
package dev.footnote.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
