/**
 * What headings hold of an answer: a date, a name, a place that no sentence below says again. Open {@code AskedOfHeadings}
 * first. It finds and judges headings; what is quoted is not decided here.
 */
@NullMarked
package dev.footnote.answering.headings;

import org.jspecify.annotations.NullMarked;
