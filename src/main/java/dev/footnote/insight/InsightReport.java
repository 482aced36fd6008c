package dev.footnote.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of a period tell.
 *
 * @param enabled whether questions are stored; otherwise only ratings are known
 * @param from the first moment of the period
 * @param to the moment of the report
 * @param questions number of questions
 * @param decisions number of questions by decision; {@code failed} and {@code cancelled} are among them
 * @param reasons number of questions by reason
 * @param days the days on which a question was asked, in order
 * @param refusedTopics what the documents did not answer, the most frequent first
 * @param cited the documents cited most, with the number of answers that cite them
 * @param neverCited the documents that no answer cites
 * @param latency of the questions with an answer; null without any
 */
public record InsightReport(
        boolean enabled,
        Instant from,
        Instant to,
        int questions,
        Map<String, Integer> decisions,
        Map<String, Integer> reasons,
        List<Day> days,
        List<Topic> refusedTopics,
        List<CitedDocument> cited,
        DocumentList neverCited,
        RatingSummary ratings,
        @Nullable Latency latency) {

    public InsightReport {
        decisions = Map.copyOf(decisions);
        reasons = Map.copyOf(reasons);
        days = List.copyOf(days);
        refusedTopics = List.copyOf(refusedTopics);
        cited = List.copyOf(cited);
    }

    /**
     * The questions of one day (UTC).
     *
     * @param refused questions about the documents that they did not answer
     */
    public record Day(LocalDate day, int questions, int refused) {}

    /**
     * Questions of similar meaning.
     *
     * @param question the most typical of them
     * @param questions how many times they were asked
     * @param lastAsked the last time
     * @param examples some different ones, the typical one first
     */
    public record Topic(String question, int questions, Instant lastAsked, List<String> examples) {

        public Topic {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A document that answers cite.
     *
     * @param title null for a document that is no longer there
     */
    public record CitedDocument(String id, @Nullable String title, int answers) {}

    /** The first of some documents, and the number of all. */
    public record DocumentList(int total, List<DocumentName> documents) {

        public DocumentList {
            documents = List.copyOf(documents);
        }
    }

    /** A document's id and title. */
    public record DocumentName(String id, String title) {}

    /**
     * The ratings of answers, whether their questions are stored or not.
     *
     * @param comments the latest
     */
    public record RatingSummary(int up, int down, List<Comment> comments) {

        public RatingSummary {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A rating with a comment.
     *
     * @param rating {@code up} or {@code down}
     */
    public record Comment(Instant time, String rating, String question, String comment) {}

    /** Percentiles of the time until the answer, in milliseconds. */
    public record Latency(double p50, double p95, double p99) {}
}
