/**
 * Turns of a conversation, and how a follow-up becomes a question that stands alone. Open
 * {@link dev.footnote.conversation.FollowUps} first. Holds questions and answers only, never passages.
 */
@NullMarked
package dev.footnote.conversation;

import org.jspecify.annotations.NullMarked;
