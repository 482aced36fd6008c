/**
 * Lets a language model judge answers, if one is configured. Open {@link dev.footnote.evaluation.judging.Judge} first.
 * This package splits answers into claims and counts them; the model only decides whether each claim holds. Unreadable
 * verdicts are requested once more; if they are unreadable again, the metric is unmeasured.
 */
@NullMarked
package dev.footnote.evaluation.judging;

import org.jspecify.annotations.NullMarked;
