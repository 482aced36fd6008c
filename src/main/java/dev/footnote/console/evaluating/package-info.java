/**
 * The commands over question sets: run them, fit weights and limits to them, and make candidates for them of rated answers.
 * Open {@link dev.footnote.console.evaluating.EvaluateCommand} first. What can be wrong with arguments, sets and files is
 * found before any question is asked; what is measured is for {@code dev.footnote.evaluation} to say.
 */
@NullMarked
package dev.footnote.console.evaluating;

import org.jspecify.annotations.NullMarked;
