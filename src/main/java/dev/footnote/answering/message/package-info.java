/**
 * What kind of message somebody sent, before anything is searched: a question of the documents, small talk, a question
 * about the assistant, an instruction to it, or nothing that could be asked. Open {@code MessageReader} first. It errs
 * towards the question: whatever could be asked of documents passes. Writes no answers.
 */
@NullMarked
package dev.footnote.answering.message;

import org.jspecify.annotations.NullMarked;
