/**
 * Prompts for language models: template files that are packaged in the jar and that a folder can override. Start with
 * {@link dev.footnote.llm.prompts.PromptStore}. A prompt with unknown or missing placeholders is rejected when it is
 * read.
 */
@NullMarked
package dev.footnote.llm.prompts;

import org.jspecify.annotations.NullMarked;
