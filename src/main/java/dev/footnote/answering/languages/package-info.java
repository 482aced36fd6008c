/**
 * How languages other than English write what a translation must keep: numbers with their scales, negations, and the
 * names of months, days and countries. Start with {@link dev.footnote.answering.languages.LocalizedNumbers}. Does not
 * interpret a text beyond that.
 */
@NullMarked
package dev.footnote.answering.languages;

import org.jspecify.annotations.NullMarked;
