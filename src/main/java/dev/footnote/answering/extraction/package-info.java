/**
 * Answers with verbatim sentences of the documents: scores them by signals, selects the fewest that answer, and refuses
 * when none does. Open {@code ExtractiveAnswerer} first: its draft method lists the steps in order. The package calls
 * no language model to write text, and its citations are still checked by the caller.
 */
@NullMarked
package dev.footnote.answering.extraction;

import org.jspecify.annotations.NullMarked;
