/**
 * How other languages than English write what a translation must not change: numbers with their scales, negations, and the
 * names of months, days and countries. Open {@link dev.footnote.answering.languages.WrittenNumbers} first. Knows nothing of
 * what a text says beyond that.
 */
@NullMarked
package dev.footnote.answering.languages;

import org.jspecify.annotations.NullMarked;
