package dev.footnote.rest.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.footnote.engine.AskRequest;
import dev.footnote.rest.requests.DayDeserializer;
import dev.footnote.rest.requests.RequestChecks;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/search} as sent; {@link #ask()} and {@link #depth()} validate it. */
@Schema(name = "SearchRequest", description = "A search; an unknown field is refused.")
record SearchRequest(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = RequestChecks.LONGEST_QUESTION,
                description = "What to search for, not blank; its length counts UTF-16 code units.")
        @Nullable String query,

        @Schema(description = "The earlier messages, oldest first, as in ChatRequest.") @Nullable List<SharedRequestParts.@Nullable Message> history,

        @Schema(description = "Restricts the passages that can be found; nothing when absent.")
        SharedRequestParts.@Nullable Filter filter,

        @Schema(
                description = "The day that expressions such as last month are relative to; today when absent.",
                examples = "2024-11-22")
        @JsonDeserialize(using = DayDeserializer.class)
        @Nullable LocalDate asOf,

        @Schema(minimum = "1", maximum = "100", defaultValue = "10", description = "The most passages to return.")
        @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    AskRequest ask() {
        String question = RequestChecks.question("query", query);
        return new AskRequest(
                question, SharedRequestParts.turns(history), SharedRequestParts.passageFilter(filter), asOf, false);
    }

    int depth() {
        return limit == null ? DEFAULT_LIMIT : RequestChecks.within("limit", limit, 1, MAX_LIMIT);
    }
}
