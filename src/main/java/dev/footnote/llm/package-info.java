/**
 * Language models: a request goes in, and text comes out as a stream. Start with
 * {@link dev.footnote.llm.LanguageModel}. Keys never leave the settings. Failures are
 * {@link dev.footnote.llm.ModelException}s whose messages are safe to log. Model output is not trusted, and not checked
 * here.
 */
@NullMarked
package dev.footnote.llm;

import org.jspecify.annotations.NullMarked;
