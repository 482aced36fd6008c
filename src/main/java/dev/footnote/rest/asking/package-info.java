/**
 * Questions in, answers out: {@code /api/chat}, at once or as a stream, {@code /api/conversations} and
 * {@code /api/search}. Start with {@link dev.footnote.rest.asking.ChatResource}. Nothing here decides what an answer is.
 */
@NullMarked
package dev.footnote.rest.asking;

import org.jspecify.annotations.NullMarked;
