package dev.footnote.slack.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many questions somebody has asked in a channel lately. A program that looks like a person and answers whatever it is
 * told would otherwise go on with the bot for ever. Safe for many threads.
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

    /** What to do with another question. */
    enum Step {
        ANSWER,
        /** The first that is too much. */
        ASK_TO_WAIT,
        /** Any word to it might bring the next. */
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
