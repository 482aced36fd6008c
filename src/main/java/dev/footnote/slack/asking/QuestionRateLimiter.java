package dev.footnote.slack.asking;

import dev.footnote.admission.RateLimiter;
import java.time.Duration;

/**
 * Limits the questions of a user in a channel. Without a limit, a program that acts as a user and replies to every
 * message would talk to the bot forever. Thread-safe.
 */
final class QuestionRateLimiter {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final RateLimiter<UserInChannel> questions;
    private final RateLimiter<UserInChannel> notices = new RateLimiter<>(1, PERIOD);

    QuestionRateLimiter(int most) {
        this.questions = new RateLimiter<>(most, PERIOD);
    }

    private record UserInChannel(String channel, String user) {}

    /** How to treat the next question. */
    enum RateDecision {
        ANSWER,
        /** The first question over the limit in ten minutes. */
        ASK_TO_WAIT,
        /** Any reply might trigger the next question. */
        IGNORE
    }

    RateDecision countQuestion(String channel, String user) {
        UserInChannel asker = new UserInChannel(channel, user);
        if (questions.tryUse(asker).isZero()) {
            return RateDecision.ANSWER;
        }
        return notices.tryUse(asker).isZero() ? RateDecision.ASK_TO_WAIT : RateDecision.IGNORE;
    }
}
