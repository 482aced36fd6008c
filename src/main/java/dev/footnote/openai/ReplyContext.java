package dev.footnote.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * The request and the collaborators from which a reply is built.
 *
 * @param text the message so far
 */
record ReplyContext(
        CompletionRequest request,
        Completion.Head head,
        CompletionTextBuilder text,
        CompletionTokenCounter tokens,
        ObjectMapper mapper) {

    byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
