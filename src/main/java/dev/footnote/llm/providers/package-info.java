/**
 * Adapters to the supported language models, with retries, a circuit breaker and a bounded queue. Start with
 * {@link dev.footnote.llm.providers.LanguageModelFactory}. Nothing here is loaded unless a model is configured.
 */
@NullMarked
package dev.footnote.llm.providers;

import org.jspecify.annotations.NullMarked;
