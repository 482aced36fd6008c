/**
 * Searches all regular expressions of the code for inputs on which they take more than linear time. {@link
 * dev.footnote.patterns.PatternTimeIT} is the type to open first.
 */
@NullMarked
package dev.footnote.patterns;

import org.jspecify.annotations.NullMarked;
