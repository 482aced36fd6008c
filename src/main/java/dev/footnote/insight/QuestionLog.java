package dev.footnote.insight;

import dev.footnote.answering.Answer;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker.Door;
import dev.footnote.engine.EngineObserver;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the questions that people ask the service, if that is switched on. A question is answered whether it can be
 * stored or not.
 */
@Singleton
class QuestionLog implements EngineObserver {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionLog.class);

    /** Questions of these are not asked by people. */
    private static final Set<Door> IGNORED = Set.of(Door.EVALUATION, Door.CONSOLE);

    private final InsightConfig config;
    private final QuestionFiles files;
    private final Clock clock;
    private @Nullable LocalDate cleanedOn;
    private boolean isFailing;

    QuestionLog(InsightConfig config, Clock clock) {
        this.config = config;
        this.files = new QuestionFiles(InsightConfig.effectiveDirectory(config));
        this.clock = clock;
    }

    /** What has expired is deleted at the start too, also where nothing is stored any more. */
    void deleteExpired(@Observes StartupEvent event) {
        try {
            deleteExpired(clock.instant());
        } catch (IOException | UncheckedIOException failed) {
            report(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void answered(AskRequest askRequest, Answer answer) {
        if (isStored(askRequest)) {
            store(AskedQuestion.of(clock.instant(), askRequest, answer));
        }
    }

    @Override
    public void failed(AskRequest askRequest, Throwable failure) {
        if (isStored(askRequest)) {
            store(AskedQuestion.of(clock.instant(), askRequest, failure));
        }
    }

    private boolean isStored(AskRequest askRequest) {
        return config.enabled() && !IGNORED.contains(askRequest.asker().door());
    }

    private synchronized void store(AskedQuestion question) {
        try {
            deleteExpired(question.time());
            report(files.append(question, config.maxFileBytes()) ? null : "the file of this day is full");
        } catch (IOException | UncheckedIOException failed) {
            report(String.valueOf(failed.getMessage()));
        }
    }

    /** Once a day, because files are of whole days. */
    private synchronized void deleteExpired(Instant now) throws IOException {
        LocalDate today = QuestionFiles.day(now);
        if (!today.equals(cleanedOn)) {
            files.deleteBefore(QuestionFiles.day(now.minus(config.timeToLive())));
            cleanedOn = today;
        }
    }

    /** Logs the first of several failures. */
    private void report(@Nullable String problem) {
        if (problem != null && !isFailing) {
            LOG.atWarn()
                    .addKeyValue("folder", files.folder())
                    .addKeyValue("problem", problem)
                    .log("Questions are not stored for insights");
        }
        isFailing = problem != null;
    }
}
