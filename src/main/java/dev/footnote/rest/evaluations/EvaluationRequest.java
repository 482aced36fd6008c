package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.rest.requests.RequestChecks;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/evaluations} for a set in the configured folder, as sent. */
@Schema(name = "EvaluationRequest", description = "A run of a set in the configured folder.")
record EvaluationRequest(
        @Schema(required = true, description = "The path of a set below the folder footnote.evaluation.sets.") @Nullable String set,

        @Schema(minimum = "1", description = "The number of questions, from the first; all when absent.") @Nullable Integer limit,

        @Schema(description = "Keeps questions with one of these tags; all when absent or empty.") @Nullable List<@Nullable String> tags,

        @Schema(defaultValue = "false", description = "Whether to search without answering.") @Nullable Boolean retrievalOnly) {

    String name() {
        return RequestChecks.text("set", RequestChecks.required("set", set));
    }

    QuestionSelection selection() {
        int most = limit == null ? Integer.MAX_VALUE : RequestChecks.within("limit", limit, 1, Integer.MAX_VALUE);
        return new QuestionSelection(most, checkedTags(), Boolean.TRUE.equals(retrievalOnly));
    }

    private Set<String> checkedTags() {
        if (tags == null) {
            return Set.of();
        }
        for (int i = 0; i < tags.size(); i++) {
            RequestChecks.required("tags[" + i + "]", tags.get(i));
        }
        return Set.copyOf(tags);
    }
}
