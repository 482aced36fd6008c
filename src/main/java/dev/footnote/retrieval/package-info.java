/**
 * From a standalone question to ranked evidence: lexical and vector search, fused, with what the question says of
 * time. Open {@link dev.footnote.retrieval.HybridRetriever} first. Finds passages; whether they answer is for others.
 */
@NullMarked
package dev.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
