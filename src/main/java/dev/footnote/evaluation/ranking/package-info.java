/**
 * Rankings against gold passages. Open {@link dev.footnote.evaluation.ranking.RankedGrades} first: it has the measures
 * of trec_eval over documents; {@link dev.footnote.evaluation.ranking.QuoteRanking} has them over gold quotes, and
 * {@link dev.footnote.evaluation.ranking.TrecFiles} writes the files from which trec_eval computes the same.
 */
@NullMarked
package dev.footnote.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
