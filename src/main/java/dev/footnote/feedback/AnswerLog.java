package dev.footnote.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest answers, in memory, by message id. The oldest go first, whoever looks for which: a cache that keeps what is
 * often read would drop new answers, which nobody can have rated yet. Safe for many threads.
 */
final class AnswerLog {

    /** So many characters of a question weigh as much as the rest that is noted of an answer. */
    private static final int WEIGHT = 1000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final int capacity;
    private final Duration timeToLive;
    private final Clock clock;
    private long weight;

    AnswerLog(FeedbackConfig config, Clock clock) {
        this.capacity = config.maxAnswers();
        this.timeToLive = config.timeToLive();
        this.clock = clock;
    }

    private record Entry(NotedAnswer answer, Instant time, int weight) {}

    synchronized void add(String messageId, NotedAnswer answer) {
        Entry added = new Entry(answer, clock.instant(), weight(answer));
        Entry replaced = entries.remove(messageId);
        weight += added.weight - (replaced == null ? 0 : replaced.weight);
        entries.put(messageId, added);
        dropOldest();
    }

    synchronized Optional<NotedAnswer> find(String messageId) {
        dropOldest();
        return Optional.ofNullable(entries.get(messageId))
                .filter(found -> !isOver(found))
                .map(Entry::answer);
    }

    private void dropOldest() {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry oldest = oldestFirst.next();
            if (weight <= capacity && !isOver(oldest)) {
                return;
            }
            weight -= oldest.weight;
            oldestFirst.remove();
        }
    }

    private boolean isOver(Entry entry) {
        return Duration.between(entry.time, clock.instant()).compareTo(timeToLive) > 0;
    }

    /** At most all there is, so that the newest answer is always noted. */
    private int weight(NotedAnswer answer) {
        return Math.min(
                capacity, 1 + (answer.message().length() + answer.question().length()) / WEIGHT);
    }
}
