package dev.footnote.insight;

import dev.footnote.corpus.Document;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.feedback.FeedbackConfig;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Ratings;
import dev.footnote.index.IndexedDocument;
import dev.footnote.insight.InsightReport.DocumentName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reports what the stored questions and ratings of the last days tell. Thread-safe. */
public final class Insights {

    private final InsightConfig config;
    private final FeedbackConfig feedback;
    private final Clock clock;

    public Insights(InsightConfig config, FeedbackConfig feedback, Clock clock) {
        this.config = config;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * Reports on a period that ends now.
     *
     * @param period cut to the time for which questions are stored
     * @param engine its documents are those that were cited or not
     * @throws java.io.UncheckedIOException when the stored questions or ratings cannot be read
     */
    public InsightReport report(Duration period, Engine engine) {
        Instant now = clock.instant();
        Instant from = now.minus(period.compareTo(config.timeToLive()) < 0 ? period : config.timeToLive());
        InsightCounter counter = new InsightCounter(config.enabled(), from, now);
        new QuestionFiles(InsightConfig.effectiveDirectory(config)).readSince(from, counter::add);
        List<RatedAnswer> ratings = Ratings.read(FeedbackConfig.effectiveFile(feedback)).latest().stream()
                .filter(rated -> !rated.time().isBefore(from))
                .toList();
        List<DocumentName> documents =
                engine.documents(new DocumentQuery("", null, 0, Integer.MAX_VALUE)).documents().stream()
                        .map(IndexedDocument::document)
                        .map(Insights::name)
                        .toList();
        return counter.report(new TopicGrouper(engine::embed), documents, ratings);
    }

    private static DocumentName name(Document document) {
        return new DocumentName(document.id(), document.title());
    }
}
