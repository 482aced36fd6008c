package dev.footnote.rest.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.footnote.engine.Ask;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.Checks;
import dev.footnote.rest.requests.Day;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/chat} as sent; {@link #ask()} and {@link #conversation()} validate it. */
@Schema(name = "ChatRequest")
record ChatRequest(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = Checks.LONGEST_QUESTION,
                description = "The question, not blank; its length counts UTF-16 code units")
        @Nullable String message,

        @Schema(
                minLength = 1,
                maxLength = Checks.LONGEST_ID,
                description =
                        "The id of the conversation to continue, from an earlier answer; when absent, a conversation"
                                + " is created and its id returned")
        @Nullable String conversationId,

        @Schema(
                description = "The earlier messages, oldest first, instead of conversationId. Beyond 100 entries or"
                        + " 100,000 characters the oldest are dropped, with notice history_cut")
        @Nullable List<Conditions.@Nullable Message> history,

        Conditions.@Nullable Filter filter,

        @Schema(
                description = "The day that expressions such as last month are relative to; today when absent",
                examples = "2024-11-22")
        @JsonDeserialize(using = Day.class)
        @Nullable LocalDate asOf,

        @Schema(description = "Whether to explain how the answer was found", defaultValue = "false") @Nullable Boolean explain) {

    Ask ask() {
        if (history != null && conversationId != null) {
            throw Problems.invalid("history", "Send either history or conversationId, not both.");
        }
        String question = Checks.question("message", message);
        return new Ask(
                question, Conditions.turns(history), Conditions.passages(filter), asOf, Boolean.TRUE.equals(explain));
    }

    /** The id sent; null for a new conversation. */
    @Nullable String conversation() {
        return conversationId == null ? null : Checks.id("conversationId", conversationId);
    }
}
