package dev.footnote.slack.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answering.Answer;
import java.time.Duration;
import java.util.Optional;

/** Answers that only one user has seen, kept for as long as Slack lets them be shared. Thread-safe. */
public final class PrivateAnswers {

    /** Slack accepts responses to a command's address for half an hour. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 1000;

    private final Cache<String, PrivateAnswer> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** An answer and its question. */
    public record PrivateAnswer(String question, Answer answer) {}

    public void keep(String id, PrivateAnswer answer) {
        answers.put(id, answer);
    }

    /** Removes and returns an answer in order to share it; a second call finds nothing. */
    public Optional<PrivateAnswer> take(String id) {
        return Optional.ofNullable(answers.asMap().remove(id));
    }
}
