/**
 * What the questions of the last days tell: how they were decided, which topics were refused, which documents were cited
 * and which never. Open {@link dev.footnote.insight.Insights} first. Nothing is stored unless the operator switches it
 * on, and what is stored is deleted after a time.
 */
@NullMarked
package dev.footnote.insight;

import org.jspecify.annotations.NullMarked;
