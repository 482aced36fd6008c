package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.Selection;
import dev.footnote.rest.requests.Checks;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/evaluations} for a set in the configured folder, as sent. */
@Schema(name = "EvaluationRequest")
record EvaluationRequest(
        @Schema(required = true, description = "Path of a set below the folder footnote.evaluation.sets, with slashes")
        @Nullable String set,

        @Schema(minimum = "1", description = "Number of questions, from the first; all when absent") @Nullable Integer limit,

        @Schema(description = "Only questions with one of these tags; all when absent or empty") @Nullable List<@Nullable String> tags,

        @Schema(defaultValue = "false", description = "Search without answering") @Nullable Boolean retrievalOnly) {

    String name() {
        return Checks.text("set", Checks.required("set", set));
    }

    Selection selection() {
        int most = limit == null ? Integer.MAX_VALUE : Checks.within("limit", limit, 1, Integer.MAX_VALUE);
        return new Selection(most, tagged(), Boolean.TRUE.equals(retrievalOnly));
    }

    private Set<String> tagged() {
        if (tags == null) {
            return Set.of();
        }
        for (int i = 0; i < tags.size(); i++) {
            Checks.required("tags[" + i + "]", tags.get(i));
        }
        return Set.copyOf(tags);
    }
}
