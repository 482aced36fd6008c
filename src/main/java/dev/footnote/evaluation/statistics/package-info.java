/**
 * Figures and their uncertainty. Open {@link dev.footnote.evaluation.statistics.Bootstrap} first, which computes
 * intervals and compares paired runs. A {@link dev.footnote.evaluation.statistics.Measure} is a number or the reason
 * why there is none. The bootstrap is seeded: equal results give equal intervals. This package does not depend on
 * questions.
 */
@NullMarked
package dev.footnote.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
