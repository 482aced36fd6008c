package dev.footnote.feedback;

import dev.footnote.admission.Caller;
import dev.footnote.admission.FairStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The latest answers in memory, by message id. When it is full, the caller with the most answers loses its oldest,
 * regardless of access: a cache that favours frequently read entries would evict new answers, which cannot have been
 * rated yet. Thread-safe.
 */
final class AnswerLog {

    /** Number of characters that add one to an answer's weight; most answers have fewer. */
    private static final int WEIGHT = 4000;

    private final FairStore<GivenAnswer> answers;

    AnswerLog(FeedbackConfig config, Clock clock) {
        this.answers = new FairStore<>(
                config.maxAnswers(),
                config.timeToLive(),
                AnswerLog::weight,
                () -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()));
    }

    void add(Caller caller, String messageId, GivenAnswer answer) {
        answers.put(caller, messageId, answer);
    }

    Optional<GivenAnswer> find(String messageId) {
        return answers.find(messageId);
    }

    private static int weight(GivenAnswer answer) {
        return 1 + answer.characters() / WEIGHT;
    }
}
