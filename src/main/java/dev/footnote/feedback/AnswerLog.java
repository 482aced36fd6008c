package dev.footnote.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest answers in memory, by message id. The oldest are evicted first, regardless of access: a cache that favours
 * frequently read entries would evict new answers, which nobody can have rated yet. Thread-safe.
 */
final class AnswerLog {

    /** Number of question characters that add one to an answer's weight. */
    private static final int WEIGHT = 1000;

    private final Map<String, LoggedAnswer> entries = new LinkedHashMap<>();
    private final int capacity;
    private final Duration timeToLive;
    private final Clock clock;
    private long weight;

    AnswerLog(FeedbackConfig config, Clock clock) {
        this.capacity = config.maxAnswers();
        this.timeToLive = config.timeToLive();
        this.clock = clock;
    }

    private record LoggedAnswer(AnswerRecord answer, Instant time, int weight) {}

    synchronized void add(String messageId, AnswerRecord answer) {
        LoggedAnswer added = new LoggedAnswer(answer, clock.instant(), weight(answer));
        LoggedAnswer replaced = entries.remove(messageId);
        weight += added.weight - (replaced == null ? 0 : replaced.weight);
        entries.put(messageId, added);
        dropOldest();
    }

    synchronized Optional<AnswerRecord> find(String messageId) {
        dropOldest();
        return Optional.ofNullable(entries.get(messageId))
                .filter(found -> !isExpired(found))
                .map(LoggedAnswer::answer);
    }

    private void dropOldest() {
        Iterator<LoggedAnswer> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            LoggedAnswer oldest = oldestFirst.next();
            if (weight <= capacity && !isExpired(oldest)) {
                return;
            }
            weight -= oldest.weight;
            oldestFirst.remove();
        }
    }

    private boolean isExpired(LoggedAnswer loggedAnswer) {
        return Duration.between(loggedAnswer.time, clock.instant()).compareTo(timeToLive) > 0;
    }

    /** Limited to the capacity, so that the newest answer is always kept. */
    private int weight(AnswerRecord answer) {
        return Math.min(
                capacity, 1 + (answer.message().length() + answer.question().length()) / WEIGHT);
    }
}
