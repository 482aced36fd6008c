/**
 * The addresses that answer questions: {@code /api/chat}, with the whole answer or a stream, {@code /api/conversations}
 * and {@code /api/search}. Start with {@link dev.footnote.rest.asking.ChatResource}. This package does not decide what
 * an answer says; {@code dev.footnote.answering} does.
 */
@NullMarked
package dev.footnote.rest.asking;

import org.jspecify.annotations.NullMarked;
