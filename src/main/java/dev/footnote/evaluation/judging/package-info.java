/**
 * A language model judges answers, when one is configured for it. Open {@link dev.footnote.evaluation.judging.Judge}
 * first. The claims are cut here and counted here; the model says of each whether it holds, and nothing more. Verdicts
 * that cannot be read are asked for once more, and then leave the figure unmeasured.
 */
@NullMarked
package dev.footnote.evaluation.judging;

import org.jspecify.annotations.NullMarked;
