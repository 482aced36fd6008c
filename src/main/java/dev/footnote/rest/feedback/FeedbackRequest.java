package dev.footnote.rest.feedback;

import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.Rating;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/feedback} as sent; the methods that return its parts validate them. */
@Schema(name = "FeedbackRequest", description = "A rating of an answer.")
record FeedbackRequest(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = RequestChecks.LONGEST_ID,
                description = "The messageId of an answer, or the id of a completion of POST /v1/chat/completions.")
        @Nullable String messageId,

        @Schema(
                required = true,
                description = "Whether the answer is good (up) or bad (down).",
                enumeration = {"up", "down"})
        @Nullable String rating,

        @Schema(
                minLength = 1,
                maxLength = Feedback.LONGEST_COMMENT,
                description = "The reason, not blank; its length counts UTF-16 code units.")
        @Nullable String comment) {

    String message() {
        return RequestChecks.id("messageId", RequestChecks.required("messageId", messageId));
    }

    Rating checkedRating() {
        return switch (RequestChecks.required("rating", rating)) {
            case "up" -> Rating.UP;
            case "down" -> Rating.DOWN;
            default -> throw Problems.invalid("rating", "This must be up or down.");
        };
    }

    @Nullable String checkedComment() {
        return comment == null ? null : RequestChecks.comment("comment", comment);
    }
}
