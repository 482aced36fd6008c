package dev.footnote.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footnote.answering.Answer;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The complete response of {@code POST /v1/chat/completions} without a stream, in OpenAI's format.
 *
 * @param created seconds since 1970
 * @param fingerprint version of the documents that produced the answer
 * @param outcome the decision and its reason, for clients that know Footnote; other clients ignore it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Completion", description = "A whole completion; absent properties have no value.")
record Completion(
        @Schema(description = "The id of the completion, by which POST /api/feedback rates the answer.")
        String id,

        @Schema(
                description = "The type of the object.",
                enumeration = {"chat.completion"})
        String object,

        @Schema(description = "The time of the completion, in seconds since 1970.")
        long created,

        @Schema(
                description = "The model that answered.",
                enumeration = {"footnote"})
        String model,

        @Schema(description = "The snapshot of the documents; absent if the documents were not searched.")
        @JsonProperty("system_fingerprint")
        @Nullable String fingerprint,

        @Schema(description = "The reply, as the only choice.")
        List<Choice> choices,

        @Schema(description = "The token counts.") Usage usage,

        @Schema(description = "The decision and its reason; absent if the documents were not searched.")
        @JsonProperty("footnote")
        @Nullable Outcome outcome) {

    private static final String STOP = "stop";

    static Completion of(
            Head head, String content, List<Annotation> annotations, Usage usage, @Nullable Answer answer) {
        Message message = new Message("assistant", content, null, annotations);
        return new Completion(
                head.id(),
                "chat.completion",
                head.created(),
                ModelsResource.MODEL,
                answer == null ? null : answer.index(),
                List.of(new Choice(0, message, null, STOP)),
                usage,
                answer == null ? null : Outcome.of(answer));
    }

    /** The fields that a whole completion and all chunks of a stream have in common. */
    record Head(String id, long created) {}

    /** The only choice. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CompletionChoice", description = "The only choice of a completion.")
    record Choice(
            @Schema(description = "The number of the choice, always 0.")
            int index,

            @Schema(description = "The reply.") Message message,

            @Schema(nullable = true, description = "Always null.") @Nullable String logprobs,

            @Schema(
                    description = "Why the reply ends.",
                    enumeration = {"stop"})
            @JsonProperty("finish_reason")
            String finishReason) {}

    /** The reply. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReplyMessage", description = "The reply to the chat.")
    record Message(
            @Schema(
                    description = "The author of the message.",
                    enumeration = {"assistant"})
            String role,

            @Schema(description = "The answer as Markdown; the markers of its citations are numbered links.")
            String content,

            @Schema(nullable = true, description = "Always null; an abstention is text in content.") @Nullable String refusal,

            @Schema(description = "One annotation for each citation, at its first marker.")
            List<Annotation> annotations) {}

    /** The document that a marker in the text cites. */
    @Schema(name = "Annotation", description = "The document that a marker in the text cites.")
    record Annotation(
            @Schema(
                    description = "The type of the annotation.",
                    enumeration = {"url_citation"})
            String type,

            @Schema(description = "The position of the marker, and its target.") @JsonProperty("url_citation")
            UrlCitation citation) {

        static Annotation of(UrlCitation citation) {
            return new Annotation("url_citation", citation);
        }
    }

    /**
     * The position of a marker in the message's text, and its target.
     *
     * @param start in UTF-16 code units, inclusive
     * @param end in UTF-16 code units, exclusive
     */
    @Schema(name = "UrlCitation", description = "The position of a marker in the text of the message, and its target.")
    record UrlCitation(
            @Schema(description = "The start of the marker, in UTF-16 code units, inclusive.")
            @JsonProperty("start_index")
            int start,

            @Schema(description = "The end of the marker, in UTF-16 code units, exclusive.") @JsonProperty("end_index")
            int end,

            @Schema(description = "The title of the cited document.")
            String title,

            @Schema(description = "The address of the quote in the source view, /documents/{id}#start-end.")
            String url) {}

    /** Token counts. */
    @Schema(
            name = "TokenUsage",
            description = "Token counts of the language model; without one, word pieces of the messages and the reply.")
    record Usage(
            @Schema(description = "The number of tokens in the input.") @JsonProperty("prompt_tokens")
            int prompt,

            @Schema(description = "The number of tokens in the reply.") @JsonProperty("completion_tokens")
            int completion,

            @Schema(description = "The sum of both counts.") @JsonProperty("total_tokens")
            int total) {

        static Usage of(int prompt, int completion) {
            return new Usage(prompt, completion, prompt + completion);
        }
    }

    /** The decision and its reason, with the values of {@code /api/chat}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Outcome", description = "The decision and its reason, with the values of POST /api/chat.")
    record Outcome(
            @Schema(description = "Whether the question is answered, in part or not at all.")
            String decision,

            @Schema(nullable = true, description = "Why the answer is partial or missing; null when answered.")
            @Nullable String reason,

            @Schema(description = "Remarks on the answer.") List<String> notices,

            @Schema(
                    minimum = "0",
                    maximum = "1",
                    description = "The probability that the best candidate answers the question.")
            double confidence,

            @Schema(description = "The standalone question that was searched.")
            String question,

            @Schema(
                    description = "Whether the answer is quoted from the documents or written by a language model.",
                    enumeration = {"extractive", "generative"})
            String answeredBy) {

        static Outcome of(Answer answer) {
            return new Outcome(
                    word(answer.decision()),
                    answer.reason() == null ? null : word(answer.reason()),
                    answer.notices().stream().sorted().map(Outcome::word).toList(),
                    answer.confidence(),
                    answer.question(),
                    word(answer.answeredBy()));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
