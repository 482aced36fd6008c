package dev.footnote.rest.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.footnote.engine.AskRequest;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.DayDeserializer;
import dev.footnote.rest.requests.RequestChecks;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/chat} as sent; {@link #ask()} and {@link #conversation()} validate it. */
@Schema(name = "ChatRequest", description = "A question; an unknown field is refused.")
record ChatRequest(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = RequestChecks.LONGEST_QUESTION,
                description = "The question, not blank; its length counts UTF-16 code units.")
        @Nullable String message,

        @Schema(
                minLength = 1,
                maxLength = RequestChecks.LONGEST_ID,
                description =
                        "The id of the conversation to continue, from an earlier answer; when absent, a conversation"
                                + " is created and its id returned.")
        @Nullable String conversationId,

        @Schema(
                description = "The earlier messages, oldest first, instead of conversationId. Beyond 100 entries or"
                        + " 100,000 characters the oldest are dropped, with notice history_cut.")
        @Nullable List<SharedRequestParts.@Nullable Message> history,

        @Schema(description = "Restricts the passages that can be found; nothing when absent.")
        SharedRequestParts.@Nullable Filter filter,

        @Schema(
                description = "The day that expressions such as last month are relative to; today when absent.",
                examples = "2024-11-22")
        @JsonDeserialize(using = DayDeserializer.class)
        @Nullable LocalDate asOf,

        @Schema(description = "Whether to add an explanation of how the answer was found.", defaultValue = "false")
        @Nullable Boolean explain) {

    AskRequest ask() {
        if (history != null && conversationId != null) {
            throw Problems.invalid("history", "Send either history or conversationId, not both.");
        }
        String question = RequestChecks.question("message", message);
        return new AskRequest(
                question,
                SharedRequestParts.turns(history),
                SharedRequestParts.passageFilter(filter),
                asOf,
                Boolean.TRUE.equals(explain));
    }

    /** The id sent; null for a new conversation. */
    @Nullable String conversation() {
        return conversationId == null ? null : RequestChecks.id("conversationId", conversationId);
    }
}
