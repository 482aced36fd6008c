/**
 * Safe log lines. {@link dev.footnote.logging.LogRecordEscaper} escapes control characters in every record of the
 * built-in handlers, so that names and texts of others cannot forge a line or control a terminal.
 */
@NullMarked
package dev.footnote.logging;

import org.jspecify.annotations.NullMarked;
