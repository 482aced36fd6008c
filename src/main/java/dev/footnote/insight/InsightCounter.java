package dev.footnote.insight;

import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import dev.footnote.insight.InsightReport.CitedDocument;
import dev.footnote.insight.InsightReport.Comment;
import dev.footnote.insight.InsightReport.Day;
import dev.footnote.insight.InsightReport.DocumentName;
import dev.footnote.insight.InsightReport.DocumentNames;
import dev.footnote.insight.InsightReport.Latency;
import dev.footnote.insight.InsightReport.RatingSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts questions one by one, so that a long period needs memory for refused questions and for times only. */
final class InsightCounter {

    /** Refused questions that are grouped; each needs some milliseconds of the embedding model. */
    private static final int MOST_REFUSED = 1000;

    private static final int MOST_TOPICS = 20;
    private static final int MOST_CITED = 20;
    private static final int MOST_NEVER_CITED = 100;
    private static final int MOST_COMMENTS = 20;

    private final boolean enabled;
    private final Instant from;
    private final Instant to;
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Map<String, Integer> citations = new HashMap<>();
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final Deque<AskedQuestion> refused = new ArrayDeque<>();
    private final List<Double> times = new ArrayList<>();
    private int questions;

    /** @param enabled whether questions are stored */
    InsightCounter(boolean enabled, Instant from, Instant to) {
        this.enabled = enabled;
        this.from = from;
        this.to = to;
    }

    void add(AskedQuestion question) {
        questions++;
        decisions.merge(question.decision(), 1, Integer::sum);
        if (question.reason() != null) {
            reasons.merge(question.reason(), 1, Integer::sum);
        }
        question.documents().forEach(id -> citations.merge(id, 1, Integer::sum));
        if (question.milliseconds() != null) {
            times.add(question.milliseconds());
        }
        LocalDate day = QuestionFiles.day(question.time());
        days.merge(day, new Day(day, 1, question.isRefused() ? 1 : 0), InsightCounter::sum);
        if (question.isRefused()) {
            refused.add(question);
            if (refused.size() > MOST_REFUSED) {
                refused.remove();
            }
        }
    }

    private static Day sum(Day one, Day other) {
        return new Day(one.day(), one.questions() + other.questions(), one.refused() + other.refused());
    }

    InsightReport report(TopicGrouper topics, List<DocumentName> documents, List<RatedAnswer> ratings) {
        return new InsightReport(
                enabled,
                from,
                to,
                questions,
                decisions,
                reasons,
                List.copyOf(days.values()),
                topics.group(List.copyOf(refused)).stream().limit(MOST_TOPICS).toList(),
                cited(documents),
                neverCited(documents),
                summarize(ratings),
                latency());
    }

    private List<CitedDocument> cited(List<DocumentName> documents) {
        Map<String, String> titles =
                documents.stream().collect(Collectors.toMap(DocumentName::id, DocumentName::title));
        return citations.entrySet().stream()
                .map(cited -> new CitedDocument(cited.getKey(), titles.get(cited.getKey()), cited.getValue()))
                .sorted(Comparator.comparingInt(CitedDocument::answers)
                        .reversed()
                        .thenComparing(CitedDocument::id))
                .limit(MOST_CITED)
                .toList();
    }

    private DocumentNames neverCited(List<DocumentName> documents) {
        List<DocumentName> never = documents.stream()
                .filter(document -> !citations.containsKey(document.id()))
                .toList();
        return new DocumentNames(
                never.size(), never.stream().limit(MOST_NEVER_CITED).toList());
    }

    private static RatingSummary summarize(List<RatedAnswer> ratings) {
        int up = (int)
                ratings.stream().filter(rated -> rated.rating() == Rating.UP).count();
        List<Comment> comments = ratings.stream()
                .filter(rated -> rated.comment() != null)
                .map(rated -> new Comment(
                        rated.time(),
                        rated.rating().name().toLowerCase(Locale.ROOT),
                        rated.answer().question(),
                        String.valueOf(rated.comment())))
                .sorted(Comparator.comparing(Comment::time).reversed())
                .limit(MOST_COMMENTS)
                .toList();
        return new RatingSummary(up, ratings.size() - up, comments);
    }

    private @Nullable Latency latency() {
        if (times.isEmpty()) {
            return null;
        }
        List<Double> sorted = times.stream().sorted().toList();
        return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99));
    }

    /** The nearest rank. */
    private static double percentile(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
