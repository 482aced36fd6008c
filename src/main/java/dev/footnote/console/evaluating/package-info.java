/**
 * The commands that work on question sets: run them, fit weights and limits to them, and export rated answers as
 * candidates for them. Open {@link dev.footnote.console.evaluating.EvaluateCommand} first. Arguments, sets and files
 * are checked before any question is asked; {@code dev.footnote.evaluation} decides what is measured.
 */
@NullMarked
package dev.footnote.console.evaluating;

import org.jspecify.annotations.NullMarked;
