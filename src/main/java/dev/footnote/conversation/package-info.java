/**
 * Stores the turns of conversations and turns a follow-up into a standalone question. Open {@link
 * dev.footnote.conversation.FollowUpResolver} first, then {@link dev.footnote.conversation.ConversationStore}. Holds
 * only questions and answers, never passages.
 */
@NullMarked
package dev.footnote.conversation;

import org.jspecify.annotations.NullMarked;
