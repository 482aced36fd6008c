package dev.footnote.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the questions of a period tell; its fields are those of {@code GET /api/insights}. */
@Schema(name = "InsightReport", description = "What the questions of a period tell.")
public record InsightReport(
        @Schema(description = "Whether questions are stored; otherwise only ratings are known.")
        boolean enabled,

        @Schema(description = "The first moment of the period.")
        Instant from,

        @Schema(description = "The moment of the report.") Instant to,

        @Schema(description = "The number of questions.") int questions,

        @Schema(description = "The number of questions by decision; failed and cancelled are among them.")
        Map<String, Integer> decisions,

        @Schema(description = "The number of questions by reason.")
        Map<String, Integer> reasons,

        @Schema(description = "The days on which a question was asked, in order.")
        List<Day> days,

        @Schema(description = "What the documents did not answer, the most frequent first.")
        List<Topic> refusedTopics,

        @Schema(description = "The documents cited most.") List<CitedDocument> cited,

        @Schema(description = "The documents that no answer cites.")
        DocumentNames neverCited,

        @Schema(description = "The ratings of answers, whether their questions are stored or not.")
        RatingSummary ratings,

        @Schema(nullable = true, description = "The time until the answer; null without an answer.") @Nullable Latency latency) {

    public InsightReport {
        decisions = Map.copyOf(decisions);
        reasons = Map.copyOf(reasons);
        days = List.copyOf(days);
        refusedTopics = List.copyOf(refusedTopics);
        cited = List.copyOf(cited);
    }

    /** The questions of one day (UTC). */
    @Schema(name = "InsightDay", description = "The questions of one day (UTC).")
    public record Day(
            @Schema(description = "The day.") LocalDate day,

            @Schema(description = "The number of questions.")
            int questions,

            @Schema(description = "The number of questions about the documents that they did not answer.")
            int refused) {}

    /** Questions of similar meaning. */
    @Schema(name = "RefusedTopic", description = "Questions of similar meaning.")
    public record Topic(
            @Schema(description = "The most typical of them.")
            String question,

            @Schema(description = "How many times they were asked.")
            int questions,

            @Schema(description = "The last time.") Instant lastAsked,

            @Schema(description = "Some different ones, the typical one first.")
            List<String> examples) {

        public Topic {
            examples = List.copyOf(examples);
        }
    }

    /** A document that answers cite. */
    @Schema(name = "CitedDocument", description = "A document that answers cite.")
    public record CitedDocument(
            @Schema(description = "The id of the document.") String id,

            @Schema(nullable = true, description = "The title of the document; null if it was deleted.") @Nullable String title,

            @Schema(description = "The number of answers that cite it.")
            int answers) {}

    /** The first of some documents, and the number of all. */
    @Schema(name = "DocumentNames", description = "The first of some documents, and the number of all.")
    public record DocumentNames(
            @Schema(description = "The number of all.") int total,

            @Schema(description = "The first 100.") List<DocumentName> documents) {

        public DocumentNames {
            documents = List.copyOf(documents);
        }
    }

    /** A document's id and title. */
    @Schema(name = "DocumentName", description = "A document's id and title.")
    public record DocumentName(
            @Schema(description = "The id of the document.") String id,

            @Schema(description = "The title of the document.")
            String title) {}

    /** The ratings of answers. */
    @Schema(name = "RatingSummary", description = "The ratings of answers.")
    public record RatingSummary(
            @Schema(description = "The number of good ratings.")
            int up,

            @Schema(description = "The number of bad ratings.")
            int down,

            @Schema(description = "The latest comments.") List<Comment> comments) {

        public RatingSummary {
            comments = List.copyOf(comments);
        }
    }

    /** A rating with a comment. */
    @Schema(name = "RatingComment", description = "A rating with a comment.")
    public record Comment(
            @Schema(description = "The moment of the rating.")
            Instant time,

            @Schema(
                    description = "The rating.",
                    enumeration = {"up", "down"})
            String rating,

            @Schema(description = "The standalone question of the answer.")
            String question,

            @Schema(description = "The comment.") String comment) {}

    /** Percentiles of the time until the answer, in milliseconds. */
    @Schema(name = "Latency", description = "Percentiles of the time until the answer, in milliseconds.")
    public record Latency(
            @Schema(description = "The median.") double p50,

            @Schema(description = "The 95th percentile.") double p95,

            @Schema(description = "The 99th percentile.") double p99) {}
}
