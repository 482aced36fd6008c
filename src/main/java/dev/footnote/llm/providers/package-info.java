/**
 * The language models that can be configured, behind retries, a circuit breaker and a bounded queue. Open
 * {@link dev.footnote.llm.providers.LanguageModels} first. Nothing here is loaded while none is configured.
 */
@NullMarked
package dev.footnote.llm.providers;

import org.jspecify.annotations.NullMarked;
