/**
 * The console: the same jar serves, answers one question, or reads the documents once. Open
 * {@link dev.footnote.console.Main} first. Only results go to standard output; errors, logs and progress go to standard
 * error. Only {@code serve} opens a port.
 * {@code Commands} creates the commands, not the container: their arguments are checked before the container starts.
 * Commands that work on question sets are in {@code evaluating}.
 */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
