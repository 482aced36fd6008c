/**
 * What commands have in common as the programs of a terminal: where they print, text that a terminal does not obey, and
 * how far the reading of documents is. Open {@link dev.footnote.console.terminal.SpecifiedCommand} first.
 */
@NullMarked
package dev.footnote.console.terminal;

import org.jspecify.annotations.NullMarked;
