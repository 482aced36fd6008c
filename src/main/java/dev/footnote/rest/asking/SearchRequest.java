package dev.footnote.rest.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.footnote.engine.Ask;
import dev.footnote.rest.requests.Checks;
import dev.footnote.rest.requests.Day;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/search} as sent; {@link #ask()} and {@link #depth()} validate it. */
@Schema(name = "SearchRequest")
record SearchRequest(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = Checks.LONGEST_QUESTION,
                description = "What to search for, not blank; its length counts UTF-16 code units")
        @Nullable String query,

        @Schema(description = "The earlier messages, oldest first, as in ChatRequest") @Nullable List<Conditions.@Nullable Message> history,

        Conditions.@Nullable Filter filter,

        @Schema(
                description = "The day that expressions such as last month are relative to; today when absent",
                examples = "2024-11-22")
        @JsonDeserialize(using = Day.class)
        @Nullable LocalDate asOf,

        @Schema(minimum = "1", maximum = "100", defaultValue = "10", description = "How many passages to return")
        @Nullable Integer limit) {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    Ask ask() {
        String question = Checks.question("query", query);
        return new Ask(question, Conditions.turns(history), Conditions.passages(filter), asOf, false);
    }

    int depth() {
        return limit == null ? USUAL : Checks.within("limit", limit, 1, MOST);
    }
}
