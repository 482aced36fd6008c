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

/** What {@code POST /api/chat} takes, as it was sent: nothing is checked until {@link #ask()}. */
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
                        "The conversation that this message goes on with, as an earlier answer named it; a new one is"
                                + " made and returned when absent")
        @Nullable String conversationId,

        @Schema(
                description = "What was said before, oldest first, instead of conversationId. Of more than 100 entries"
                        + " or 100,000 characters the oldest are dropped, with notice history_cut")
        @Nullable List<Conditions.@Nullable Message> history,

        Conditions.@Nullable Filter filter,

        @Schema(
                description = "The day that expressions such as last month count from; today when absent",
                examples = "2024-11-22")
        @JsonDeserialize(using = Day.class)
        @Nullable LocalDate asOf,

        @Schema(description = "Whether the answer explains how it came about", defaultValue = "false") @Nullable Boolean explain) {

    Ask ask() {
        if (history != null && conversationId != null) {
            throw Problems.invalid("history", "Send either history or conversationId, not both.");
        }
        String question = Checks.question("message", message);
        return new Ask(
                question, Conditions.turns(history), Conditions.passages(filter), asOf, Boolean.TRUE.equals(explain));
    }

    /** The id that was sent; null for a new conversation. */
    @Nullable String conversation() {
        return conversationId == null ? null : Checks.id("conversationId", conversationId);
    }
}
