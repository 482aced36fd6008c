/**
 * Turns of a conversation, where they are kept, and how a follow-up becomes a question that stands alone. Open
 * {@link dev.footnote.conversation.FollowUps} first, then {@link dev.footnote.conversation.Conversations}. Holds questions
 * and answers only, never passages.
 */
@NullMarked
package dev.footnote.conversation;

import org.jspecify.annotations.NullMarked;
