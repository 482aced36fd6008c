/** Answers with sentences of the documents as they stand: scores them by signals, chooses the fewest, and knows when none answers. */
@NullMarked
package dev.footnote.answering.extraction;

import org.jspecify.annotations.NullMarked;
