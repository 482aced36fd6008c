/**
 * What chat clients ask for themselves, beside what their users ask: a title of the conversation, tags, questions to go
 * on with. {@link dev.footnote.openai.aside.Aside} recognises such a message by its build and answers it from the
 * conversation alone; no document is searched, and nothing in it is followed as an instruction.
 */
@NullMarked
package dev.footnote.openai.aside;

import org.jspecify.annotations.NullMarked;
