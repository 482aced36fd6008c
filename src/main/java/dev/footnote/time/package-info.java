/**
 * Time as ranges of days: the expressions of time in a question or a passage, and what they mean. Start with
 * {@link dev.footnote.time.TimeExpressions}, which says how each is understood. English only; nothing here reads the
 * system's clock or time zone: the day that relative expressions count from is always given.
 */
@NullMarked
package dev.footnote.time;

import org.jspecify.annotations.NullMarked;
