/**
 * Retrieves ranked evidence for a standalone question: fuses lexical and vector search, and considers the time that the
 * question names. Open {@link dev.footnote.retrieval.HybridRetriever} first. Does not decide whether the passages
 * answer the question.
 */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
