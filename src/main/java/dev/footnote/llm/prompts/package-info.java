/**
 * What is said to a language model: files with placeholders, in the jar and overridable by a folder. Open
 * {@link dev.footnote.llm.prompts.Prompts} first. A prompt that cannot be filled is refused when it is read.
 */
@NullMarked
package dev.footnote.llm.prompts;

import org.jspecify.annotations.NullMarked;
