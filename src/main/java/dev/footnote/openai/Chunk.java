package dev.footnote.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footnote.openai.Completion.Annotation;
import dev.footnote.openai.Completion.Outcome;
import dev.footnote.openai.Completion.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a streamed completion, in OpenAI's format.
 *
 * @param choices one; empty in the chunk that reports usage
 * @param usage only in that chunk
 * @param outcome only in the chunk that ends an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Chunk(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        @Nullable Usage usage,
        @JsonProperty("footnote") @Nullable Outcome outcome) {

    static Chunk begin(Completion.Head head) {
        return of(head, new Choice(0, new Delta("assistant", "", null), null), null);
    }

    static Chunk text(Completion.Head head, String text, List<Annotation> annotations) {
        Delta delta = new Delta(null, text, annotations.isEmpty() ? null : annotations);
        return of(head, new Choice(0, delta, null), null);
    }

    static Chunk end(Completion.Head head, @Nullable Outcome outcome) {
        return of(head, new Choice(0, new Delta(null, null, null), "stop"), outcome);
    }

    static Chunk used(Completion.Head head, Usage usage) {
        return of(head, List.of(), usage, null);
    }

    private static Chunk of(Completion.Head head, Choice choice, @Nullable Outcome outcome) {
        return of(head, List.of(choice), null, outcome);
    }

    private static Chunk of(
            Completion.Head head, List<Choice> choices, @Nullable Usage usage, @Nullable Outcome outcome) {
        return new Chunk(
                head.id(), "chat.completion.chunk", head.created(), ModelsResource.MODEL, choices, usage, outcome);
    }

    /** The only choice. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Choice(
            int index,
            Delta delta,
            @JsonProperty("finish_reason") @Nullable String finishReason) {}

    /** What the chunk adds to the message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(
            @Nullable String role,
            @Nullable String content,
            @Nullable List<Annotation> annotations) {}
}
