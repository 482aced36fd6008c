/**
 * The part of OpenAI's HTTP API that chat clients speak: {@code /v1/models} and {@code /v1/chat/completions}, so that
 * they can be pointed at Footnote as if it were a model. Start with {@link dev.footnote.openai.CompletionsResource}.
 * This door translates: role messages become a question with its history, checked statements become text with links
 * and {@code url_citation} annotations, and every refusal has OpenAI's form. Nothing that a client sends is taken as an
 * instruction.
 */
@NullMarked
package dev.footnote.openai;

import org.jspecify.annotations.NullMarked;
