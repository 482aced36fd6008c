/**
 * The console: the same jar serves, answers one question, or reads the documents once. Open
 * {@link dev.footnote.console.Main} first. Answers go to standard output and nothing else does; what went wrong, logs and
 * progress go to standard error. Only {@code serve} opens a port.
 * Commands are made by {@code Commands}, not by the container: their arguments are checked before it starts. Those over
 * question sets are in {@code evaluating}.
 */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
