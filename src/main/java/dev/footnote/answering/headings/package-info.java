/**
 * Finds the parts of an answer that only a heading contains: a date, a name or a place that the sentences below do not
 * repeat. Open {@link HeadingAnswers} first. The package finds and judges headings; it does not decide what is quoted.
 */
@NullMarked
package dev.footnote.answering.headings;

import org.jspecify.annotations.NullMarked;
