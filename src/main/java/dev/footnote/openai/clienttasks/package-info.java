/**
 * Requests that chat clients make for themselves, in addition to their users' questions: a title of the conversation,
 * tags, follow-up questions. {@link dev.footnote.openai.clienttasks.ClientTask} recognises such a message by its
 * structure and answers it from the conversation alone; no document is searched, and nothing in it is followed as an
 * instruction.
 */
@NullMarked
package dev.footnote.openai.clienttasks;

import org.jspecify.annotations.NullMarked;
