/**
 * Fits the weights of extracted answers, and their confidence, to question sets, so that anybody can do it again. Open
 * {@link dev.footnote.evaluation.calibration.Calibration} first. What it fits is a file; nothing is changed by it until
 * that file is put in the place of the one that comes with the program.
 */
@NullMarked
package dev.footnote.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
