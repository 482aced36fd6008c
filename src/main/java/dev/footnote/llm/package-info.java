/**
 * Language models, when one is configured: a request goes in, text comes out in pieces. Open
 * {@link dev.footnote.llm.LanguageModel} first. Keys never leave the settings; what went wrong is a
 * {@link dev.footnote.llm.ModelException} that says no more than may be logged. What a model writes is not trusted, and
 * not judged here.
 */
@NullMarked
package dev.footnote.llm;

import org.jspecify.annotations.NullMarked;
