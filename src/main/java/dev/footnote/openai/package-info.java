/**
 * The part of OpenAI's HTTP API that chat clients use, {@code /v1/models} and {@code /v1/chat/completions}, so that
 * they can use Footnote as if it were a model. Start with {@link dev.footnote.openai.ChatCompletionsResource}. This
 * package translates: messages become a question with its history, checked statements become text with links and
 * {@code url_citation} annotations, and every error has OpenAI's format. Nothing that a client sends is followed as an
 * instruction.
 */
@NullMarked
package dev.footnote.openai;

import org.jspecify.annotations.NullMarked;
