package dev.footnote.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footnote.openai.Completion.Annotation;
import dev.footnote.openai.Completion.Outcome;
import dev.footnote.openai.Completion.Usage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a streamed completion, in OpenAI's format.
 *
 * @param choices one; empty in the chunk that reports usage
 * @param usage only in that chunk
 * @param outcome only in the chunk that ends an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Chunk", description = "A chunk of a streamed completion; absent properties have no value.")
record CompletionChunk(
        @Schema(description = "The id of the completion, the same in all its chunks.")
        String id,

        @Schema(
                description = "The type of the object.",
                enumeration = {"chat.completion.chunk"})
        String object,

        @Schema(description = "The time of the completion, in seconds since 1970.")
        long created,

        @Schema(
                description = "The model that answered.",
                enumeration = {"footnote"})
        String model,

        @Schema(description = "One choice; empty in the chunk that reports the usage.")
        List<Choice> choices,

        @Schema(description = "The token counts, only in the chunk that reports the usage.") @Nullable Usage usage,

        @Schema(description = "The decision, only in the chunk that ends an answer.")
        @JsonProperty("footnote")
        @Nullable Outcome outcome) {

    static CompletionChunk begin(Completion.Head head) {
        return of(head, new Choice(0, new Delta("assistant", "", null), null), null);
    }

    static CompletionChunk text(Completion.Head head, String text, List<Annotation> annotations) {
        Delta delta = new Delta(null, text, annotations.isEmpty() ? null : annotations);
        return of(head, new Choice(0, delta, null), null);
    }

    static CompletionChunk end(Completion.Head head, @Nullable Outcome outcome) {
        return of(head, new Choice(0, new Delta(null, null, null), "stop"), outcome);
    }

    static CompletionChunk used(Completion.Head head, Usage usage) {
        return of(head, List.of(), usage, null);
    }

    private static CompletionChunk of(Completion.Head head, Choice choice, @Nullable Outcome outcome) {
        return of(head, List.of(choice), null, outcome);
    }

    private static CompletionChunk of(
            Completion.Head head, List<Choice> choices, @Nullable Usage usage, @Nullable Outcome outcome) {
        return new CompletionChunk(
                head.id(), "chat.completion.chunk", head.created(), ModelsResource.MODEL, choices, usage, outcome);
    }

    /** The only choice. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ChunkChoice", description = "The only choice of a chunk.")
    record Choice(
            @Schema(description = "The number of the choice, always 0.")
            int index,

            @Schema(description = "What the chunk adds to the message.")
            Delta delta,

            @Schema(
                    nullable = true,
                    description = "The value stop in the last chunk with a choice; null in the others.")
            @JsonProperty("finish_reason")
            @Nullable String finishReason) {}

    /** What the chunk adds to the message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Delta", description = "What a chunk adds to the message; absent properties add nothing.")
    record Delta(
            @Schema(
                    description = "The author of the message, only in the first chunk.",
                    enumeration = {"assistant"})
            @Nullable String role,

            @Schema(description = "Text to append to the message.") @Nullable String content,

            @Schema(description = "The citations of this text; their positions count from the start of the message.")
            @Nullable List<Annotation> annotations) {}
}
