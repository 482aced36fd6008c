package dev.footnote.slack.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a user's recent questions in a channel. Without a limit, a program that acts as a user and replies to every
 * message would talk to the bot forever. Thread-safe.
 */
final class Pace {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final int most;
    private final Cache<Talk, AtomicInteger> talks =
            Caffeine.newBuilder().expireAfterWrite(WHILE).maximumSize(MOST).build();

    Pace(int most) {
        this.most = most;
    }

    private record Talk(String channel, String user) {}

    /** How to treat the next question. */
    enum Step {
        ANSWER,
        /** The first question over the limit. */
        ASK_TO_WAIT,
        /** Any reply might trigger the next question. */
        BE_SILENT
    }

    Step next(String channel, String user) {
        AtomicInteger asked = talks.get(new Talk(channel, user), key -> new AtomicInteger());
        int number = asked.incrementAndGet();
        if (number <= most) {
            return Step.ANSWER;
        }
        return number == most + 1 ? Step.ASK_TO_WAIT : Step.BE_SILENT;
    }
}
