/**
 * Terminal support that the commands share: output streams, text without control characters, and the progress of
 * reading documents. Open {@link dev.footnote.console.terminal.ConsoleCommand} first.
 */
@NullMarked
package dev.footnote.console.terminal;

import org.jspecify.annotations.NullMarked;
