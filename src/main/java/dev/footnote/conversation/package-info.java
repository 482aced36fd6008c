/**
 * Turns of a conversation, and how a follow-up becomes a question that stands alone. Open
 * {@link dev.footnote.conversation.FollowUps} first; it needs no language model, and {@code ModelRewriter} is asked only
 * where one is configured. Holds questions and answers only, never passages.
 */
@NullMarked
package dev.footnote.conversation;

import org.jspecify.annotations.NullMarked;
