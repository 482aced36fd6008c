/**
 * Measures rankings against gold passages. Open {@link dev.footnote.evaluation.ranking.TrecEvalMeasures} first: it
 * computes the measures of trec_eval over documents. {@link dev.footnote.evaluation.ranking.QuoteRankingMeasures}
 * computes them over gold quotes. {@link dev.footnote.evaluation.ranking.TrecFiles} writes the files from which
 * trec_eval computes the same measures.
 */
@NullMarked
package dev.footnote.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
