package dev.footnote.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footnote.answering.Answer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The complete response of {@code POST /v1/chat/completions} without a stream, in OpenAI's format.
 *
 * @param created seconds since 1970
 * @param fingerprint version of the documents that produced the answer
 * @param outcome the decision and its reason, for clients that know Footnote; other clients ignore it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completion(
        String id,
        String object,
        long created,
        String model,
        @JsonProperty("system_fingerprint") @Nullable String fingerprint,
        List<Choice> choices,
        Usage usage,
        @JsonProperty("footnote") @Nullable Outcome outcome) {

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
    record Choice(
            int index,
            Message message,
            @Nullable String logprobs,
            @JsonProperty("finish_reason") String finishReason) {}

    /** The reply. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Message(String role, String content, @Nullable String refusal, List<Annotation> annotations) {}

    /** The document that a marker in the text cites. */
    record Annotation(
            String type, @JsonProperty("url_citation") UrlCitation citation) {

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
    record UrlCitation(
            @JsonProperty("start_index") int start,
            @JsonProperty("end_index") int end,
            String title,
            String url) {}

    /** Token counts. */
    record Usage(
            @JsonProperty("prompt_tokens") int prompt,
            @JsonProperty("completion_tokens") int completion,
            @JsonProperty("total_tokens") int total) {

        static Usage of(int prompt, int completion) {
            return new Usage(prompt, completion, prompt + completion);
        }
    }

    /** The decision and its reason, with the values of {@code /api/chat}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Outcome(
            String decision,
            @Nullable String reason,
            List<String> notices,
            double confidence,
            String question,
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
