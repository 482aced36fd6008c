package dev.footnote.slack.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a user's recent questions in a channel. Without a limit, a program that acts as a user and replies to every
 * message would talk to the bot forever. Thread-safe.
 */
final class QuestionRateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final int most;
    private final Cache<UserInChannel, AtomicInteger> talks =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(MOST).build();

    QuestionRateLimiter(int most) {
        this.most = most;
    }

    private record UserInChannel(String channel, String user) {}

    /** How to treat the next question. */
    enum RateDecision {
        ANSWER,
        /** The first question over the limit. */
        ASK_TO_WAIT,
        /** Any reply might trigger the next question. */
        IGNORE
    }

    RateDecision countQuestion(String channel, String user) {
        AtomicInteger asked = talks.get(new UserInChannel(channel, user), key -> new AtomicInteger());
        int number = asked.incrementAndGet();
        if (number <= most) {
            return RateDecision.ANSWER;
        }
        return number == most + 1 ? RateDecision.ASK_TO_WAIT : RateDecision.IGNORE;
    }
}
